// SPDX-License-Identifier: Apache-2.0
/** M-Bus on two wires: EN 13757-2 and -3, heat, water, gas and electricity meters in Europe. */
@NullMarked
package org.tanheng.drivers.codec.mbus;

import org.jspecify.annotations.NullMarked;
