// SPDX-License-Identifier: Apache-2.0
/** Meter models as data, and the first reading of a new device. */
@NullMarked
package org.tanheng.drivers.template;

import org.jspecify.annotations.NullMarked;
