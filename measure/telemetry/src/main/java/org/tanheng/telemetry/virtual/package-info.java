// SPDX-License-Identifier: Apache-2.0
/**
 * Meters that are computed from others by a formula with units; quality, flags and bounds travel
 * through, cycles are refused, and what is missing in an input is missing in the result.
 */
@NullMarked
package org.tanheng.telemetry.virtual;

import org.jspecify.annotations.NullMarked;
