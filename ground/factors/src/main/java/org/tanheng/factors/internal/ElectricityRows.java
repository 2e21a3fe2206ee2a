// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.units.Quantity;

/** Rows of grid, electricity footprint and heat tables as factors. */
public final class ElectricityRows {

  private static final Map<String, FactorFamily> GRID =
      Map.of(
          "national_average", FactorFamily.CN_GRID_AVERAGE,
          "regional_average", FactorFamily.CN_GRID_AVERAGE,
          "regional_average_ndrc", FactorFamily.CN_GRID_AVERAGE,
          "provincial_average", FactorFamily.CN_GRID_AVERAGE,
          "national_average_excl_market_nonfossil", FactorFamily.CN_GRID_EXCLUDING_TRADED,
          "national_fossil", FactorFamily.CN_GRID_FOSSIL,
          "om_baseline", FactorFamily.CN_OM,
          "bm_baseline", FactorFamily.CN_BM);

  private ElectricityRows() {}

  /** All rows. */
  public static List<Factor> load() {
    var factors = new ArrayList<Factor>();
    for (Map<String, String> row : Csv.bundled("grid_factors_cn.csv")) {
      Optional.ofNullable(GRID.get(row.get("kind")))
          .ifPresent(family -> factors.add(factor(row, family, cell(row, "region"))));
    }
    Csv.bundled("electricity_footprint_cn.csv")
        .forEach(
            row ->
                factors.add(factor(row, FactorFamily.CN_ELECTRICITY_FOOTPRINT, cell(row, "item"))));
    Csv.bundled("heat_cn.csv")
        .forEach(row -> factors.add(factor(row, FactorFamily.CN_HEAT, cell(row, "region"))));
    return List.copyOf(factors);
  }

  private static Factor factor(Map<String, String> row, FactorFamily family, String region) {
    String year = cell(row, "year");
    return new Factor(
        family.code() + "/" + region + "/" + year,
        family,
        region,
        Integer.parseInt(year),
        Quantity.of(cell(row, "value"), cell(row, "unit")),
        cell(row, "document"),
        cell(row, "published_date"),
        cell(row, "source_seen").equals("yes"),
        cell(row, "note"));
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }
}
