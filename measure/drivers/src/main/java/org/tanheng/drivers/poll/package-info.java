// SPDX-License-Identifier: Apache-2.0
/** Drivers that ask: rounds over devices, where a device that is silent holds up no other. */
@NullMarked
package org.tanheng.drivers.poll;

import org.jspecify.annotations.NullMarked;
