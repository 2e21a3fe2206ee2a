// SPDX-License-Identifier: Apache-2.0
/**
 * How readings come from devices: what a driver is, what a connection is, and where readings go.
 * Drivers only read; nothing here writes to a device or sets its clock.
 */
@NullMarked
package org.tanheng.drivers;

import org.jspecify.annotations.NullMarked;
