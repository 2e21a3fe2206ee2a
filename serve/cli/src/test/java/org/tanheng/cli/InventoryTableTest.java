// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.factors.FactorLibrary;

class InventoryTableTest {

  private static final String GRID =
      "{ id: grid, kind: purchased-electricity, activity: { value: '%s', unit: MWh },"
          + " factor: { value: 0.5 tCO2/MWh, source: x }%s }";
  private static final String MET = ", uncertainty: { activity: 3 %, factor: 4 % }";

  @Test
  void anUnknownUncertaintyIsNoZero() {
    String table = table("2023", GRID.formatted("100", ""));
    assertThat(table)
        .contains("uncertainty, approach 1: unknown; known for 0.00 % of the emissions")
        .contains("missing: factor of grid")
        .contains("with what is missing assumed by rating: ±2.69258 tCO2e, ±5.39 %")
        .doesNotContain("±0");
  }

  @Test
  void aPartialFigureSaysThatItIsOne() {
    assertThat(
            table(
                "2023",
                GRID.formatted("60", MET),
                GRID.replace("id: grid", "id: rest").formatted("40", "")))
        .contains("±1.50000 tCO2e, ±5.00 % of the known part; known for 60.00 % of the emissions")
        .contains("missing: factor of rest");
    assertThat(table("2023", GRID.formatted("60", MET)))
        .contains("±1.50000 tCO2e, ±5.00 %; known for 100.00 %");
  }

  @Test
  void aProgrammeThatIsNotInForceIsMarked() {
    String national =
        "{ id: grid, kind: purchased-electricity, activity: { value: '60', unit: MWh },"
            + " factor: { family: cn-grid-average, region: 全国, year: 2023 } }";
    assertThat(table("2023", national)).containsPattern("scope 2, \\S+ \\(not in force\\)");
  }

  private static String table(String year, String... sources) {
    String yaml =
        "organisation: x\nperiod: %s-01-01/%d-01-01\nmethod: ghg-protocol\nsources:\n  - "
                .formatted(year, Integer.parseInt(year) + 1)
            + String.join("\n  - ", sources)
            + "\n";
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.of(input)
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())))
        .map(inventory -> InventoryTable.of(inventory, null))
        .orElseThrow();
  }
}
