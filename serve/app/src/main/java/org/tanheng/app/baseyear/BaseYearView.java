// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.BaseYearChange;
import org.tanheng.finding.Finding;

/**
 * The base year of a unit on one page: policy, original and restated, changes since. All figures in
 * tCO2e with location-based scope 2.
 *
 * @param version number of the statement, 0 where none is made
 * @param original mean of the inventories as first stated
 * @param restated mean of their newest approved versions
 * @param effect sum of the open changes that the policy counts
 * @param effectShare its absolute value as a share of the base year as it stands
 * @param due whether a restatement is due
 */
record BaseYearView(
    long version,
    @Nullable String reason,
    @Nullable BigDecimal threshold,
    List<Trigger> triggers,
    boolean cumulative,
    @Nullable UUID recordedBy,
    @Nullable Instant knownAt,
    List<BaseInventory> inventories,
    @Nullable BigDecimal original,
    @Nullable BigDecimal restated,
    List<BaseChange> changes,
    @Nullable BigDecimal effect,
    @Nullable BigDecimal effectShare,
    boolean due,
    List<Finding> findings) {

  /**
   * An inventory of the base year, as first stated and as it stands.
   *
   * @param restatedVersion newest approved version, the original where there is no later one
   * @param draftVersion a later version that is not approved yet, null if none
   * @param reason why it was restated, null where it was not
   */
  record BaseInventory(
      UUID id,
      String title,
      String method,
      LocalDate periodStart,
      LocalDate periodEnd,
      int originalVersion,
      BigDecimal original,
      int restatedVersion,
      BigDecimal restated,
      @Nullable Integer draftVersion,
      @Nullable String reason) {}

  /**
   * A change with what it means for the base year.
   *
   * @param counts whether the policy names its kind
   * @param share absolute effect as a share of the base year, null where there is none
   * @param significant whether it reaches the threshold alone
   */
  record BaseChange(
      BaseYearChange change, boolean counts, @Nullable BigDecimal share, boolean significant) {}

  static final BaseYearView NONE =
      new BaseYearView(
          0, null, null, List.of(), false, null, null, List.of(), null, null, List.of(), null, null,
          false, List.of());
}
