// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.Totals;
import org.tanheng.evidence.JsonObject;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** What is stated against what nature allows, and small things that were read two ways. */
class PlausibilityTest {

  private static final String COAL =
      "kind: stationary-combustion, activity: { value: '100', unit: t }, parameters: ";
  private static final String REST = "carbon-content: 0.0262 tC/GJ, oxidation-factor: 98 %";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { ncv: 20.9 GJ/t, %s }                                             |
          { ncv: 0.5 GJ/t, %s }                                              | parameter-unusual
          { ncv: 120 GJ/t, %s }                                              | parameter-unusual
          { ncv: 20908 GJ/t, %s }                                            | parameter-range
          { ncv: 26.7 GJ/t, carbon-content: 26.2 tC/GJ, oxidation-factor: 98 % } | parameter-range
          { ncv: 26.7 GJ/t, carbon-content: 0.12 tC/GJ, oxidation-factor: 98 % } | parameter-unusual
          { ncv: 26.7 GJ/t, carbon-content: 0.0262 tC/GJ, oxidation-factor: 50 % } | parameter-unusual
          { carbon: 0.6 tC/t, oxidation-factor: 98 % }                       |
          { carbon: 60, oxidation-factor: 98 % }                             | parameter-range
          """)
  void parametersHavePhysicalBounds(String parameters, String code) {
    assertThat(codes(run(COAL + parameters.replace("%s", REST)))).isEqualTo(list(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.5306 tCO2/MWh  |
          1.3 tCO2/MWh     | parameter-unusual
          530.6 tCO2/MWh   | parameter-range
          0.9 kgCO2e/kWh   |
          900 kgCO2e/kWh   | parameter-range
          """)
  void soHaveFactorsThatTheUserBrings(String factor, String code) {
    String grid =
        "kind: purchased-electricity, activity: { value: '1', unit: MWh }, factor: { value: %s, source: x }";
    assertThat(codes(run(grid.formatted(factor)))).isEqualTo(list(code));
    String residual =
        "kind: purchased-electricity, activity: { value: '1', unit: MWh },"
            + " factor: { value: 0.5 tCO2e/MWh, source: x }, residual: { value: %s, source: x }";
    if (!factor.contains("tCO2/")) {
      assertThat(codes(run(residual.formatted(factor)))).isEqualTo(list(code));
    }
  }

  /** 100 t x 0.6 x 98 % x 44/12 = 215.6 t either way. */
  @Test
  void carbonAsAShareIsTonnesOfCarbonPerTonne() {
    for (String carbon : List.of("60 %", "0.6", "0.6 tC/t")) {
      Inventory inventory =
          run(COAL + "{ carbon: " + carbon + ", oxidation-factor: 98 % }").orElseThrow();
      assertThat(inventory.total()).isEqualByComparingTo("215.6");
    }
  }

  /** AR6: 10 t of methane are 298 t fossil and 270 t non-fossil. */
  @Test
  void fugitiveMethaneTakesThePotentialOfItsOrigin() {
    String leak = "kind: fugitive, gas: CH4, activity: { value: '10', unit: t }";
    Inventory fossil = run(leak + ", origin: fossil").orElseThrow();
    assertThat(fossil.total()).isEqualByComparingTo("298");
    Inventory biogas = run(leak + ", origin: non-fossil").orElseThrow();
    assertThat(biogas.total()).isEqualByComparingTo("270");
    assertThat(Totals.gases(biogas)).containsOnlyKeys("CH4");
    assertThat(Totals.methane(biogas)).containsOnlyKeys("non-fossil");
    JsonObject methane = (JsonObject) InventoryJson.of(biogas).get("methane").orElseThrow();
    assertThat(methane.text("non-fossil")).hasValue("270");
    assertThat(run(leak).orElseThrow().total()).isEqualByComparingTo("298");
    assertThat(codes(run(leak + ", origin: swamp"))).containsExactly("word-unknown");
    assertThat(codes(run(leak.replace("CH4", "SF6") + ", origin: fossil")))
        .containsExactly("origin-unused");
  }

  @Test
  void twoSpellingsOfAGasAreOneGas() {
    String yaml =
        head("ghg-protocol", "")
            + "  - { id: a, kind: fugitive, gas: HFC-134a, activity: { value: '1', unit: kg } }\n"
            + "  - { id: b, kind: fugitive, gas: HFC134a, activity: { value: '1', unit: kg } }\n"
            + "  - { id: c, kind: fugitive, gas: hfc 134a, activity: { value: '1', unit: kg } }\n";
    assertThat(Totals.gases(compute(yaml).orElseThrow())).hasSize(1);
  }

  @Test
  void aWrongResidualIsReportedWhereItStands() {
    var refused =
        (Outcome.Refused<Inventory>)
            run(
                "kind: purchased-electricity, activity: { value: '1', unit: MWh },"
                    + " factor: { family: cn-grid-average, year: 2023 },"
                    + " residual: cn-electricity-footprint");
    assertThat(refused.findings()).extracting(Finding::code).containsExactly("factor-family");
    assertThat(refused.findings().getFirst().subject()).isEqualTo("sources.one: residual");
    var provincial =
        (Outcome.Refused<Inventory>)
            run(
                "kind: purchased-electricity, activity: { value: '1', unit: MWh },"
                    + " factor: { family: cn-grid-average, year: 2023 },"
                    + " provincial: { family: cn-electricity-footprint }");
    assertThat(provincial.findings().getFirst().subject()).isEqualTo("sources.one: provincial");
  }

  @Test
  void capitalsDoNotMakeAnotherSource() {
    String gas = ", kind: fugitive, gas: SF6, activity: { value: '1', unit: kg } }\n";
    assertThat(
            codes(
                compute(head("ghg-protocol", "") + "  - { id: Gas" + gas + "  - { id: gas" + gas)))
        .containsExactly("duplicate-id");
  }

  @Test
  void anUnknownSetOfPotentialsIsSaidOnce() {
    String gas = ", kind: fugitive, gas: SF6, activity: { value: '1', unit: kg } }\n";
    assertThat(
            codes(
                compute(
                    head("ghg-protocol", "gwp: AR9\n")
                        + "  - { id: a"
                        + gas
                        + "  - { id: b"
                        + gas)))
        .containsExactly("gwp-set");
  }

  private static List<String> list(String code) {
    return code == null ? List.of() : List.of(code);
  }

  private static List<String> codes(Outcome<Inventory> outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }

  private static Outcome<Inventory> run(String source) {
    return compute(head("ghg-protocol", "") + "  - { id: one, " + source + " }\n");
  }

  private static String head(String method, String more) {
    return "organisation: x\nperiod: 2023-01-01/2024-01-01\nmethod: "
        + method
        + "\n"
        + more
        + "sources:\n";
  }

  private static Outcome<Inventory> compute(String yaml) {
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.of(input)
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
  }
}
