// SPDX-License-Identifier: Apache-2.0
/** Meters on a line: DL/T 645, CJ/T 188 and M-Bus, over TCP, a converter or a serial port. */
@NullMarked
package org.tanheng.drivers.meter;

import org.jspecify.annotations.NullMarked;
