// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.uncertainty.Uncertainty;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;

/** What a result must say where it would otherwise be silent. */
class ReviewedTest {

  private static final String GRID =
      "kind: purchased-electricity, activity: { value: '1000', unit: MWh }";

  /** 1,000 MWh at the national 0.6096 t/MWh of 2023, where the region has no such row. */
  @ParameterizedTest
  @ValueSource(strings = {"华东", "江苏"})
  void aResidualFamilyFallsBackToTheRegionThatItIsPublishedFor(String region) {
    Inventory inventory =
        run(
            "ghg-protocol",
            "2023",
            "{ id: a, %s, factor: { family: cn-grid-average, region: %s, year: 2023 }, residual: cn-grid-excluding-traded }"
                .formatted(GRID, region));
    assertThat(inventory.totalMarket()).isEqualByComparingTo("609.6");
    assertThat(inventory.notes())
        .containsExactly(
            "a: cn-grid-excluding-traded is not published for "
                + region
                + "; the remainder takes the factor of 全国.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ghg-protocol  | 2025 | family: cn-grid-average, region: 江苏, year: 2021 | factor-newer
          ghg-protocol  | 2025 | id: cn-grid-average/江苏/2021                     | factor-newer
          ghg-protocol  | 2023 | family: cn-grid-average, region: 江苏, year: 2021 |
          ghg-protocol  | 2025 | family: cn-grid-average, region: 江苏, year: 2023 |
          cn-ets-cement | 2025 | family: cn-grid-average, region: 江苏, year: 2023 | factor-programme
          cn-ets-cement | 2025 | family: cn-grid-average, region: 全国, year: 2023 |
          ghg-protocol  | 2025 | value: 0.6205 kgCO2e/kWh, source: x               | factor-footprint
          ghg-protocol  | 2025 | value: 0.6205 kgCO2/kWh, source: x                | factor-footprint
          ghg-protocol  | 2025 | value: 0.6206 kgCO2e/kWh, source: x               |
          """)
  void aFactorThatFitsBadlyIsNamed(String method, String year, String factor, String code) {
    Inventory inventory =
        run(method, year, "{ id: a, %s, factor: { %s } }".formatted(GRID, factor));
    assertThat(inventory.findings())
        .extracting(Finding::code)
        .filteredOn(found -> found.startsWith("factor-"))
        .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code));
  }

  @Test
  void theNewestRowIsNamed() {
    Inventory inventory =
        run(
            "ghg-protocol",
            "2025",
            "{ id: a, " + GRID + ", factor: { family: cn-grid-average, region: 江苏, year: 2021 } }");
    assertThat(inventory.findings())
        .filteredOn(f -> f.code().equals("factor-newer"))
        .singleElement()
        .satisfies(f -> assertThat(f.wanted()).startsWith("cn-grid-average/江苏/2023: "));
  }

  @Test
  void electricityWithoutAResidualBesideOneThatHasItIsSaid() {
    String factor = ", factor: { family: cn-grid-average, region: 全国, year: 2023 }";
    Inventory inventory =
        run(
            "ghg-protocol",
            "2023",
            "{ id: a, " + GRID + factor + ", residual: cn-grid-excluding-traded }",
            "{ id: b, " + GRID + factor + " }");
    assertThat(inventory.notes())
        .containsExactly(
            "b: neither certificates nor a residual factor; it takes the location-based factor in"
                + " the market-based figure.");
    assertThat(run("ghg-protocol", "2023", "{ id: b, " + GRID + factor + " }").notes()).isEmpty();
  }

  @Test
  void aSubstituteWithoutResultsIsSaid() {
    Inventory inventory =
        run(
            "cn-steel",
            "2023",
            "{ id: a, kind: stationary-combustion, fuel: diesel, activity: { value: '1', unit: t },"
                + " lab-missing: { carbon: { value: 0.7 tC/t, source: the method } } }");
    assertThat(inventory.findings()).extracting(Finding::code).contains("lab-missing-unused");
  }

  private static final String KNOWN =
      "{ id: k, kind: purchased-goods, activity: { value: '%s', unit: t }, factor: { value: 1 tCO2e/t,"
          + " source: x }, uncertainty: { activity: 3 %%, factor: 4 %% } }";
  private static final String HALF_KNOWN =
      "{ id: u, kind: stationary-combustion, activity: { value: '%s', unit: GJ }, factor: { value: 1 tCO2/GJ,"
          + " source: y } }";

  /** 60 of 100 t are known: 5 % of 60, never 3 % of 100. */
  @Test
  void whatIsUnknownIsNotCertain() {
    Inventory inventory =
        run("ghg-protocol", "2023", KNOWN.formatted("60"), HALF_KNOWN.formatted("40"));
    Uncertainty u = Uncertainty.of(inventory);
    assertThat(u.share()).isEqualByComparingTo("0.05");
    assertThat(u.tonnes()).isEqualByComparingTo("3");
    JsonObject json = (JsonObject) InventoryJson.of(inventory).get("uncertainty").orElseThrow();
    assertThat(json.text("halfRange")).hasValue("0.05");
    assertThat(json.text("of")).hasValue("known-part");
    assertThat(json.text("known")).hasValue("0.6");
    assertThat(((JsonObject) json.items("missing").getFirst()).text("id")).hasValue("u");
  }

  @Test
  void noHalfRangeStandsForLessThanHalf() {
    Inventory inventory =
        run("ghg-protocol", "2023", KNOWN.formatted("40"), HALF_KNOWN.formatted("60"));
    JsonObject json = (JsonObject) InventoryJson.of(inventory).get("uncertainty").orElseThrow();
    assertThat(json.text("halfRange")).hasValue("unknown");
    assertThat(json.text("halfRangeTonnes")).hasValue("unknown");
    assertThat(json.text("known")).hasValue("0.4");
  }

  private static Inventory run(String method, String year, String... sources) {
    int next = Integer.parseInt(year) + 1;
    String yaml =
        "organisation: x\nperiod: %s-01-01/%d-01-01\nmethod: %s\nsources:\n  - "
                .formatted(year, next, method)
            + String.join("\n  - ", sources)
            + "\n";
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.bundled()
                    .pack(input.method())
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())))
        .orElseThrow();
  }
}
