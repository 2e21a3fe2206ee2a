// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.time.Duration;
import java.util.List;

/**
 * One estimation rule: how a gap is filled, up to which length, and how much it must have to go by.
 *
 * @param leastDonors weeks of the same weekday that the profile needs at least; 0 for the others
 */
public record FillRule(String id, Shape shape, Duration longest, int leastDonors) {
  /** Where the course of use inside a gap comes from. */
  public enum Shape {
    /** Evenly over time. */
    LINEAR,
    /** As the mean of the same hours of the same weekday. */
    PROFILE,
    /** As another meter's use in the gap. */
    SIBLING
  }

  /**
   * Short gaps evenly, longer ones like a sibling, else like the same weekday, else evenly. The
   * order and the lengths are this product's own choice; no standard sets them.
   */
  public static final List<FillRule> DEFAULT =
      List.of(
          new FillRule("linear-short", Shape.LINEAR, Duration.ofHours(2), 0),
          new FillRule("sibling", Shape.SIBLING, Duration.ofDays(31), 0),
          new FillRule("weekday-profile", Shape.PROFILE, Duration.ofDays(31), 3),
          new FillRule("linear", Shape.LINEAR, Duration.ofDays(366), 0));
}
