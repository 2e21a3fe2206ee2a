// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.factors.internal.Csv;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * Global warming potentials over 100 years, in tCO2e per tonne of gas, from the IPCC assessment
 * reports. Methane has a value by origin; the bare name CH4 is refused.
 */
public final class GwpTable {

  private static final Map<String, String> SETS =
      Map.of("SAR", "sar", "AR4", "ar4", "AR5", "ar5", "AR5-CCF", "ar5_ccf", "AR6", "ar6");
  private static final List<String> ORDER = List.of("SAR", "AR4", "AR5", "AR5-CCF", "AR6");
  private static final GwpTable BUNDLED = new GwpTable(Csv.bundled("gwp.csv"));

  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  private GwpTable(List<Map<String, String>> table) {
    table.forEach(row -> rows.put(row.getOrDefault("gas", ""), row));
  }

  static GwpTable bundled() {
    return BUNDLED;
  }

  /** Names of the sets, oldest first. */
  public List<String> sets() {
    return ORDER;
  }

  /** Gases and blends in the order of the table. */
  public List<String> gases() {
    return List.copyOf(rows.keySet());
  }

  /**
   * The potential of a gas, in tCO2e/t. Findings: {@code gwp-set}, {@code gas-unknown}, {@code
   * methane-origin} for the bare CH4, {@code gwp-missing} where the report gives none.
   */
  public Outcome<Trace> value(String set, String gas) {
    String column = SETS.get(set);
    if (column == null) {
      return refuse("gwp-set", set, String.join(", ", ORDER), "Name an assessment report.");
    }
    if (gas.equals("CH4")) {
      return refuse(
          "methane-origin",
          gas,
          "CH4-fossil, CH4-non-fossil or CH4-unsplit",
          "Say where the methane comes from.");
    }
    Map<String, String> row = rows.get(gas);
    if (row == null) {
      return refuse(
          "gas-unknown", gas, "a gas or blend such as SF6 or R410A", "Use the library's name.");
    }
    String value = row.getOrDefault(column, "");
    if (value.isEmpty()) {
      return refuse("gwp-missing", gas + " in " + set, "a set that has it", "Choose another set.");
    }
    return Outcome.done(
        Trace.published(
            "GWP " + gas + " " + set,
            new Quantity(new BigDecimal(value), org.tanheng.units.Unit.of("tCO2e/t")),
            Quality.SUBSTITUTED,
            new Citation(
                "IPCC " + set + ", 100 years: " + row.getOrDefault("source", ""),
                set,
                gas,
                "gwp/" + set + "/" + gas,
                FactorLibrary.RELEASE,
                "yes".equals(row.get("source_seen")))));
  }

  private static Outcome<Trace> refuse(String code, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error(code, "gwp", got, wanted, advice));
  }
}
