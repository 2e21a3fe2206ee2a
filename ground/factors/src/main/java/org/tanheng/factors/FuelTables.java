// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.tanheng.factors.internal.Csv;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * Defaults of fuels: net calorific value, carbon content, oxidation, or emissions per heat. Each
 * guideline has a table of its own and they differ on purpose, so a table is always named.
 */
public final class FuelTables {

  private static final Map<String, String> CHINESE =
      Map.of(
          "cn-ndrc-first", "国家发改委首批",
          "cn-ndrc-later", "国家发改委后续批次",
          "cn-mee-ets", "全国碳市场",
          "cn-gbt-32151-22", "GB/T 32151.22-2024");
  private static final String IPCC = "ipcc-2006-manufacturing";
  private static final FuelTables BUNDLED = new FuelTables();

  private FuelTables() {}

  static FuelTables bundled() {
    return BUNDLED;
  }

  /** Names of the tables. */
  public List<String> names() {
    var names = new TreeSet<>(CHINESE.keySet());
    names.add(IPCC);
    return List.copyOf(names);
  }

  /**
   * Defaults of a fuel by its Chinese or English name: {@code ncv}, {@code carbon-content}, {@code
   * oxidation-factor}, or {@code co2-factor}, {@code ch4-factor}, {@code n2o-factor} per heat; or
   * {@code fuel-unknown} with the fuels of the table.
   */
  public Outcome<Map<String, Trace>> defaults(String table, String fuel) {
    String prefix = CHINESE.get(table);
    return prefix == null ? ipcc(fuel) : chinese(table, prefix, fuel);
  }

  private static Outcome<Map<String, Trace>> chinese(String table, String prefix, String fuel) {
    var known = new TreeSet<String>();
    for (Map<String, String> row : Csv.bundled("fuels_cn.csv")) {
      if (row.getOrDefault("document", "").startsWith(prefix)) {
        String zh = row.getOrDefault("fuel_zh", "");
        String en = row.getOrDefault("fuel_en", "");
        if (fuel.equals(zh) || fuel.equalsIgnoreCase(en)) {
          return Outcome.done(chineseRow(table, zh, row));
        }
        known.add(zh + " " + en);
      }
    }
    return unknown(fuel, table, known);
  }

  private static Map<String, Trace> chineseRow(String table, String fuel, Map<String, String> row) {
    var defaults = new LinkedHashMap<String, Trace>();
    put(defaults, table, fuel, "ncv", row.getOrDefault("ncv", ""), ncvUnit(row), row);
    put(
        defaults,
        table,
        fuel,
        "carbon-content",
        row.getOrDefault("carbon_content_tC_per_GJ", ""),
        "tC/GJ",
        row);
    put(
        defaults,
        table,
        fuel,
        "oxidation-factor",
        row.getOrDefault("oxidation_rate", ""),
        "1",
        row);
    return defaults;
  }

  private static String ncvUnit(Map<String, String> row) {
    String unit = row.getOrDefault("ncv_unit", "");
    return unit.equals("GJ/1e4Nm3") ? "GJ/1e4 Nm3" : unit;
  }

  private static Outcome<Map<String, Trace>> ipcc(String fuel) {
    var known = new TreeSet<String>();
    for (Map<String, String> row : Csv.bundled("ipcc_combustion.csv")) {
      if (row.getOrDefault("category", "").equals("stationary")
          && row.getOrDefault("sector_or_context", "").equals("Manufacturing")) {
        String name = row.getOrDefault("fuel", "");
        if (name.equalsIgnoreCase(fuel) || IpccNames.of(fuel).equalsIgnoreCase(name)) {
          return Outcome.done(ipccRow(name, row));
        }
        known.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return unknown(fuel, IPCC, known);
  }

  private static Map<String, Trace> ipccRow(String fuel, Map<String, String> row) {
    var defaults = new LinkedHashMap<String, Trace>();
    put(defaults, IPCC, fuel, "ncv", row.getOrDefault("ncv", ""), "TJ/Gg", row);
    put(defaults, IPCC, fuel, "co2-factor", cell(row, "co2_kg_per_TJ"), "kgCO2/TJ", row);
    put(defaults, IPCC, fuel, "ch4-factor", cell(row, "ch4_kg_per_TJ"), "kgCH4/TJ", row);
    put(defaults, IPCC, fuel, "n2o-factor", cell(row, "n2o_kg_per_TJ"), "kgN2O/TJ", row);
    return defaults;
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  private static void put(
      Map<String, Trace> defaults,
      String table,
      String fuel,
      String name,
      String value,
      String unit,
      Map<String, String> row) {
    if (value.isEmpty()) {
      return;
    }
    String document = row.getOrDefault("document", row.getOrDefault("source", ""));
    defaults.put(
        name,
        Trace.published(
            name,
            Quantity.of(value, unit),
            Quality.SUBSTITUTED,
            new Citation(
                document,
                null,
                fuel,
                table + "/" + fuel + "/" + name,
                FactorLibrary.RELEASE,
                "yes".equals(row.get("source_seen")))));
  }

  private static Outcome<Map<String, Trace>> unknown(
      String fuel, String table, TreeSet<String> known) {
    return Outcome.refused(
        Finding.error(
            "fuel-unknown",
            "fuel",
            fuel,
            "a fuel of " + table + ": " + String.join("; ", known),
            "Use a name of the table, or state the parameters."));
  }
}
