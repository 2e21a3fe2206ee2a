// SPDX-License-Identifier: Apache-2.0
/** Modbus TCP, RTU over TCP and RTU on a serial port, and a server that plays a device. */
@NullMarked
package org.tanheng.drivers.modbus;

import org.jspecify.annotations.NullMarked;
