// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.time.Duration;
import java.util.List;

/**
 * One estimation rule: how a gap is filled, up to which length, and how much it must have to go by.
 * The bundled order and lengths are this product's own choice; no standard sets them.
 *
 * @param leastDonors weeks of the same weekday that the profile needs at least; 0 for the others
 */
public record FillRule(
    String id, Shape shape, Duration longest, int leastDonors, String zh, String en) {
  /** Where the course of use inside a gap comes from. */
  public enum Shape {
    /** Evenly over time. */
    LINEAR,
    /** As the mean of the same hours of the same weekday. */
    PROFILE,
    /** As another meter's use in the gap. */
    SIBLING
  }

  /** The rules that come with the product: the first that fits a gap is taken. */
  public static final List<FillRule> DEFAULT = FillRules.bundled();
}
