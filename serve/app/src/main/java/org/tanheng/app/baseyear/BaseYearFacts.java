// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.StoredBaseYear;

/**
 * What a user states of the base year of a unit.
 *
 * @param reason why this year or these years
 * @param threshold share of the base-year emissions, 0.05 for 5 %
 * @param triggers kinds of change that count
 * @param cumulative whether small changes are tested together
 * @param inventories versions of the inventories as first stated; several years are averaged
 */
record BaseYearFacts(
    String reason,
    BigDecimal threshold,
    List<Trigger> triggers,
    boolean cumulative,
    List<StoredBaseYear.Reference> inventories) {
  static final int LONGEST = 2000;

  StoredBaseYear draft(UUID unit, UUID by) {
    check();
    return new StoredBaseYear(
        0,
        unit,
        reason.strip(),
        threshold,
        triggers.stream().distinct().sorted().map(Trigger::name).toList(),
        cumulative,
        inventories,
        by,
        Instant.EPOCH,
        null);
  }

  private void check() {
    var said = new Said(LONGEST, "Say it in words: a verifier reads it.");
    said.text("reason", reason);
    if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.ONE) > 0) {
      said.wrong(
          "threshold-range",
          "threshold",
          threshold.toPlainString(),
          "more than 0 and at most 1",
          "Write 5 % as 0.05.");
    }
    if (triggers.isEmpty()) {
      said.wrong(
          "triggers-missing",
          "triggers",
          "none",
          "STRUCTURE, METHOD or ERROR",
          "Name the kinds of change that make the base year be restated.");
    }
    long years = inventories.stream().map(StoredBaseYear.Reference::id).distinct().count();
    if (inventories.isEmpty() || years < inventories.size()) {
      said.wrong(
          "base-year-inventories",
          "inventories",
          inventories.isEmpty() ? "none" : "one inventory twice",
          "at least one inventory, each once",
          "Choose the inventory of the base year.");
    }
    said.orRefuse();
  }
}
