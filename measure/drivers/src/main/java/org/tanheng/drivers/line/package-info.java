// SPDX-License-Identifier: Apache-2.0
/**
 * Lines to meters: TCP, converters and serial ports, one request at a time, and what they carry.
 */
@NullMarked
package org.tanheng.drivers.line;

import org.jspecify.annotations.NullMarked;
