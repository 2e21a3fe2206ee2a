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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          t                | { ncv: 120 GJ/t, co2-factor: 0 tCO2/TJ }                              |
          m3               | { ncv: 35.588 MJ/m3, co2-factor: 56.1 tCO2/TJ }                       |
          m3               | { ncv: 35588 MJ/m3, co2-factor: 56.1 tCO2/TJ }                        | parameter-range
          m3(20°C)         | { ncv: 36.2 MJ/m3(20°C), co2-factor: 56.1 tCO2/TJ }                   |
          m3(20°C)         | { ncv: 36200 MJ/m3(20°C), co2-factor: 56.1 tCO2/TJ }                  | parameter-range
          Nm3              | { ncv: 389310 GJ/1e4 Nm3, co2-factor: 56.1 tCO2/TJ }                  | parameter-range
          L                | { ncv: 36 MJ/L, co2-factor: 74.1 tCO2/TJ }                            |
          m3               | { ncv: 36 GJ/m3, co2-factor: 74.1 tCO2/TJ }                           |
          L                | { ncv: 36000 MJ/L, co2-factor: 74.1 tCO2/TJ }                         | parameter-range
          Nm3              | { ncv: 17.4 MJ/Nm3, co2-factor: 44.4 tCO2/TJ }                        |
          Nm3              | { ncv: 3.1 MJ/Nm3, co2-factor: 260 tCO2/TJ }                          |
          Nm3              | { ncv: 7.9 MJ/Nm3, co2-factor: 182 tCO2/TJ }                          |
          Nm3              | { ncv: 110 MJ/Nm3, co2-factor: 63.1 tCO2/TJ }                         |
          Nm3              | { ncv: 10.8 MJ/Nm3, co2-factor: 10 tCO2/TJ }                          |
          Nm3              | { carbon-content: 5.964 tC/1e4 Nm3, oxidation-factor: 99 % }          |
          Nm3              | { carbon-content: 5.964 tC/Nm3, oxidation-factor: 99 % }              | parameter-range
          L                | { carbon-content: 0.73 kgC/L, oxidation-factor: 99 % }                |
          """)
  void boundsHoldForEverySpellingOfAUnit(String unit, String parameters, String code) {
    assertThat(
            codes(
                run(
                    "kind: stationary-combustion, activity: { value: '100', unit: '%s' }, parameters: %s"
                        .formatted(unit, parameters))))
        .isEqualTo(list(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          m3  | 2.184 kgCO2/m3   |
          m3  | 2184 kgCO2/m3    | parameter-range
          Nm3 | 2184 kgCO2/Nm3   | parameter-range
          L   | 2.570 kgCO2/L    |
          m3  | 2.570 tCO2/m3    |
          L   | 2570 kgCO2/L     | parameter-range
          GJ  | 56.1 kgCO2/GJ    |
          GJ  | 56.1 tCO2/GJ     | parameter-range
          t   | 0 tCO2/t         |
          t   | 3.6 tCO2/t       |
          t   | 3.7 tCO2/t       | parameter-range
          t   | 3.7 tCO2e/t      |
          t   | 3100 tCO2e/t     | parameter-range
          """)
  void soDoFactorsOfFuels(String unit, String factor, String code) {
    assertThat(
            codes(
                run(
                    "kind: stationary-combustion, activity: { value: '1', unit: %s }, factor: { value: %s, source: x }"
                        .formatted(unit, factor))))
        .isEqualTo(list(code));
  }

  /** A named fuel says whether a plain m3 is of a gas or of a liquid. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          柴油                      | 36000 MJ/m3 |
          liquified petroleum gases | 25000 MJ/m3 |
          natural gas               | 36 MJ/m3    |
          natural gas               | 36 GJ/m3    | parameter-range
          天然气                    | 36000 MJ/m3 | parameter-range
          """)
  void theFuelSaysWhatAVolumeIsOf(String fuel, String ncv, String code) {
    assertThat(
            codes(
                run(
                    "kind: stationary-combustion, fuel: %s, activity: { value: '1', unit: m3 }, parameters: { ncv: %s }"
                        .formatted(fuel, ncv))))
        .isEqualTo(list(code));
  }

  @Test
  void heatAndWasteWaterHaveBounds() {
    String heat = "kind: purchased-heat, activity: { value: '1', unit: t }";
    String own = ", factor: { value: %s, source: x }";
    assertThat(codes(run(heat + own.formatted("300 kgCO2/t")))).isEmpty();
    assertThat(codes(run(heat + own.formatted("300 tCO2/t")))).containsExactly("parameter-range");
    String enthalpy = heat + ", parameters: { enthalpy: %s }" + own.formatted("0.11 tCO2/GJ");
    assertThat(codes(run(enthalpy.formatted("2777.1 kJ/kg")))).isEmpty();
    assertThat(codes(run(enthalpy.formatted("2777.1 kJ/g")))).containsExactly("parameter-range");
    String water =
        "kind: waste-water, activity: { value: '1', unit: m3 }, parameters: { cod-in: 5 kgCOD/m3,"
            + " cod-out: 1 kgCOD/m3, bo: %s, mcf: 0.5 }";
    assertThat(codes(run(water.formatted("25 kgCH4/kgCOD")))).contains("parameter-range");
    assertThat(codes(run(water.formatted("0.25 kgCH4/kgCOD")))).isEmpty();
    assertThat(codes(run(water.replace("COD", "").formatted("25 kgCH4/kg"))))
        .contains("parameter-range");
  }

  @Test
  void aFossilFuelIsNotBiogenic() {
    String burnt = "kind: biogenic-combustion, fuel: %s, activity: { value: '1', unit: t }";
    for (String fuel :
        List.of("烟煤", "柴油", "natural gas", "bituminous coal", "Other bituminous coal")) {
      for (String method : List.of("ghg-protocol", "cn-general-industry")) {
        List<Finding> found =
            compute(head(method, "") + "  - { id: one, " + burnt.formatted(fuel) + " }\n")
                .findings();
        assertThat(found).extracting(Finding::code).contains("fuel-fossil");
        Finding fossil =
            found.stream().filter(f -> f.code().equals("fuel-fossil")).findFirst().orElseThrow();
        assertThat(fossil.got()).contains(fuel).contains("/");
        assertThat(fossil.advice()).contains("stationary-combustion");
      }
    }
    assertThat(codes(run(burnt.formatted("Wood or Wood waste")))).isEmpty();
    Finding wood =
        compute(
                head("cn-general-industry", "")
                    + "  - { id: one, "
                    + burnt.formatted("木材")
                    + " }\n")
            .findings()
            .getFirst();
    assertThat(wood.code()).isEqualTo("fuel-unknown");
    assertThat(wood.wanted()).contains("Wood or Wood waste").doesNotContain("烟煤");
    assertThat(wood.advice()).contains("ncv");
  }

  /** 100 kg of methane, written either way, are 2.98 t. */
  @Test
  void aMassOfTheGasIsAMassOfTheGas() {
    String leak = "kind: fugitive, gas: CH4, activity: { value: '100', unit: %s }";
    for (String unit : List.of("kg", "kgCH4")) {
      assertThat(run(leak.formatted(unit)).orElseThrow().total()).isEqualByComparingTo("2.98");
    }
    assertThat(run(leak.formatted("kgSF6")).isDone()).isFalse();
  }

  @Test
  void whatWasReadForAUnitIsSaid() {
    String gas =
        "kind: stationary-combustion, activity: { value: '210000', unit: %s },"
            + " factor: { value: 2.0 kgCO2/m3(20°C), source: x }";
    Outcome<Inventory> standard = run(gas.formatted("Sm3"));
    assertThat(codes(standard)).containsExactly("gas-state-assumed");
    assertThat(standard.findings().getFirst().subject()).contains("activity");
    assertThat(standard.orElseThrow().total()).isEqualByComparingTo("420");
    String normal = gas.replace("m3(20°C)", "Nm3");
    assertThat(codes(run(normal.formatted("NM3")))).containsExactly("unit-spelling");
    assertThat(codes(run(normal.formatted("Nm3")))).isEmpty();
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
