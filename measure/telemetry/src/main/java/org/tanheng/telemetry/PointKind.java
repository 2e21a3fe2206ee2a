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
  GAUGE,
  /** A code that stands until the next one (running, off, fault); never added or averaged. */
  STATUS,
  /**
   * The highest mean power since the last settlement, as the meter keeps it; it falls back at
   * settlement, which is no rollover. The point's length is the period of the mean.
   */
  DEMAND,
  /**
   * Registers of one use by tariff rate (尖峰平谷深谷) that add up to a total; has no readings itself.
   */
  RATE_SET,
  /** Registers of active and reactive energy by direction or quadrant; has no readings itself. */
  QUADRANT_SET,
  /** Something that happened at an instant, by its code (失压, 断相, 清零, 编程). */
  EVENT,
  /** A use computed from that of other points by a formula; has no readings itself. */
  VIRTUAL;

  /** Whether slots of a calendar can be filled for this kind. */
  public boolean hasUse() {
    return this == REGISTER || this == INTERVAL || this == VIRTUAL;
  }

  /** Whether readings come under the point itself; a set only names its registers. */
  public boolean hasReadings() {
    return this != RATE_SET && this != QUADRANT_SET && this != VIRTUAL;
  }
}
