// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

/**
 * What one reading of a point says. It decides whether readings are differenced, added or neither;
 * the sign of a value is that of the point's direction (import positive).
 */
public enum PointKind {
  /** A cumulative counter; use is the difference of two readings, and the counter may roll over. */
  REGISTER,
  /** The use of one interval that starts at the reading's time and lasts the point's step. */
  INTERVAL,
  /** A state at one instant (power, temperature); it has no sum over time without a rule. */
  GAUGE
}
