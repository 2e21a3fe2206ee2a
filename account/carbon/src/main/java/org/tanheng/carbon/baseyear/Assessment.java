// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * Whether the base year is to be restated: a change counts if the policy names its kind, and a
 * restatement is due where one change, or all together, reach the threshold.
 *
 * @param rows one per change, in their order
 * @param effect sum of the changes that count, tCO2e; increases and decreases offset
 * @param share absolute effect as a share of the base year, null for a base year of zero
 * @param due whether a restatement is due
 */
public record Assessment(
    List<Row> rows, BigDecimal effect, @Nullable BigDecimal share, boolean due) {

  private static final MathContext SHOWN = new MathContext(6);

  /**
   * One change.
   *
   * @param counts whether the policy names its kind
   * @param share absolute effect as a share of the base year, null for a base year of zero
   * @param significant whether it reaches the threshold alone
   */
  public record Row(
      Change change, boolean counts, @Nullable BigDecimal share, boolean significant) {}

  public Assessment {
    rows = List.copyOf(rows);
  }

  /** Holds changes against the policy; the total is that of the base year as it stands, tCO2e. */
  public static Assessment of(Policy policy, BigDecimal total, List<Change> changes) {
    var rows = new ArrayList<Row>();
    BigDecimal effect = BigDecimal.ZERO;
    boolean due = false;
    for (Change change : changes) {
      boolean counts = policy.triggers().contains(change.trigger());
      boolean significant = counts && reaches(policy, change.effect(), total);
      rows.add(new Row(change, counts, share(change.effect(), total), significant));
      effect = counts ? effect.add(change.effect()) : effect;
      due |= significant;
    }
    due |= policy.cumulative() && reaches(policy, effect, total);
    return new Assessment(rows, effect, share(effect, total), due);
  }

  /** A warning where a restatement is due. */
  public List<Finding> findings(Policy policy) {
    if (!due) {
      return List.of();
    }
    List<String> alone = rows.stream().filter(Row::significant).map(r -> r.change().id()).toList();
    return List.of(
        Finding.warning(
            "restatement-due",
            "base year",
            alone.isEmpty() ? effect.toPlainString() + " tCO2e" : String.join(", ", alone),
            "< " + policy.threshold().movePointRight(2).stripTrailingZeros().toPlainString() + " %",
            "Restate the base-year inventory with the changes, and mark them as included."));
  }

  /** Exact: no quotient is rounded before it is compared. */
  private static boolean reaches(Policy policy, BigDecimal effect, BigDecimal total) {
    return effect.signum() != 0
        && effect.abs().compareTo(total.abs().multiply(policy.threshold())) >= 0;
  }

  private static @Nullable BigDecimal share(BigDecimal effect, BigDecimal total) {
    return total.signum() == 0 ? null : effect.abs().divide(total.abs(), SHOWN);
  }
}
