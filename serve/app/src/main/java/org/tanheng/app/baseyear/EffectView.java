// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * The computed effect of a change on the base year, in tCO2e with location-based scope 2; means
 * where several years are averaged.
 *
 * @param before the base year as it stands
 * @param after the base year with the change
 * @param effect what the change adds, negative for a decrease
 * @param share its absolute value as a share of the base year
 * @param counts whether the policy names its kind
 * @param significant whether it reaches the threshold alone
 * @param inventories each base-year inventory
 */
record EffectView(
    BigDecimal before,
    BigDecimal after,
    BigDecimal effect,
    @Nullable BigDecimal share,
    boolean counts,
    boolean significant,
    List<EffectOn> inventories) {

  /**
   * The effect on one inventory of the base year.
   *
   * @param version the version that was computed again
   * @param joined where the data of units that came in are from
   * @param rows sources whose figure differs
   * @param findings what the computation with the change warns of and that without it does not
   */
  record EffectOn(
      UUID id,
      String title,
      int version,
      BigDecimal before,
      BigDecimal after,
      List<JoinedUnit> joined,
      List<EffectRow> rows,
      List<Finding> findings) {}

  /**
   * A unit that came in.
   *
   * @param version version of its own inventory, null where its data were assembled
   * @param counted fraction that counts by the approach of the base year
   */
  record JoinedUnit(
      String unit, @Nullable String title, @Nullable Integer version, BigDecimal counted) {}

  /** One source before and after. */
  record EffectRow(String source, BigDecimal before, BigDecimal after) {}
}
