// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Validation and estimation rules that hold for a unit.
 *
 * @param ownerId unit whose rules they are, the unit itself or one above it; null: the product's
 * @param checks all that can be looked at
 * @param fills estimation rules in order of choice; the first that fits a gap is taken
 * @param before every version that the unit itself had, the newest first
 */
record RuleSet(
    @Nullable UUID ownerId, List<CheckRule> checks, List<GapRule> fills, List<RuleVersion> before) {

  /**
   * One validation rule.
   *
   * @param check what it looks at
   * @param on whether it is run
   * @param numbers its numbers by name
   * @param bundled the numbers that the product comes with
   */
  record CheckRule(
      String check,
      boolean on,
      String severity,
      SortedMap<String, BigDecimal> numbers,
      SortedMap<String, BigDecimal> bundled) {}

  /**
   * One estimation rule.
   *
   * @param on whether it is tried
   * @param hours longest gap that it fills
   * @param leastDonors weeks of the same weekday that it needs, 0 for other shapes
   */
  record GapRule(String id, boolean on, long hours, int leastDonors) {}

  /** A version with who entered it, until when it was in force, and why. */
  record RuleVersion(
      String reason,
      String by,
      boolean inherits,
      Instant enteredAt,
      @Nullable Instant supersededAt) {}
}
