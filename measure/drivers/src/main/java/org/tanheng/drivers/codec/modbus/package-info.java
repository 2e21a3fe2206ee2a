// SPDX-License-Identifier: Apache-2.0
/** Modbus (MODBUS Application Protocol V1.1b3; serial line V1.02): frames and typed registers. */
@NullMarked
package org.tanheng.drivers.codec.modbus;

import org.jspecify.annotations.NullMarked;
