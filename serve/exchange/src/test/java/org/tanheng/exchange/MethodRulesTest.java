// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Parameters of another document's table, gross heat for net heat, editions out of their years. */
class MethodRulesTest {

  private static final String GAS =
      "kind: stationary-combustion, activity: { value: '21', unit: 1e4 Nm3 }, ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cn-general-industry | parameters: { ncv: 389.31 GJ/1e4 Nm3, carbon-content: 0.01532 tC/GJ, oxidation-factor: 0.99 } | parameter-other-table
          cn-general-industry | parameters: { ncv: 38.931 MJ/Nm3, carbon-content: 15.32 kgC/GJ, oxidation-factor: 99 % } | parameter-other-table
          cn-general-industry | parameters: { ncv: 389.31 GJ/1e4 Nm3, carbon-content: 0.0153 tC/GJ, oxidation-factor: 0.99 } |
          cn-general-industry | parameters: { ncv: 371.2 GJ/1e4 Nm3, carbon-content: 0.01541 tC/GJ, oxidation-factor: 0.99 } |
          cn-general-industry | fuel: 天然气, parameters: { carbon-content: 0.01532 tC/GJ } | parameter-other-table
          cn-general-industry | fuel: 天然气, parameters: { carbon-content: 0.0154 tC/GJ } |
          cn-ets-cement       | parameters: { ncv: 389.31 GJ/1e4 Nm3, carbon-content: 0.01532 tC/GJ, oxidation-factor: 0.99 } | method-draft
          ghg-protocol        | parameters: { ncv: 389.31 GJ/1e4 Nm3, carbon-content: 0.01532 tC/GJ, oxidation-factor: 0.99 } |
          """)
  void aParameterOfAnotherTableIsNoticed(String pack, String rest, String code) {
    assertThat(codes(run(pack, 2025, GAS + rest))).isEqualTo(list(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "1000", unit: MWh(GCV)                                            | 181.939932     | heat-gross-converted
          "1000", unit: MWh(高位)                                           | 181.939932     | heat-gross-converted
          "3600", unit: GJ(HHV)                                             | 181.939932     | heat-gross-converted
          "1000", unit: MWh(NCV)                                            | 202.15548      |
          "1000", unit: MWh                                                 | 202.15548      | heat-basis-not-stated
          "3600", unit: GJ                                                  | 202.15548      |
          "1000", unit: MWh(GCV) }, parameters: { net-per-gross: '0.902'    | 182.34424296   |
          "1000", unit: MWh(GCV) }, parameters: { net-per-gross: 90.2 %     | 182.34424296   |
          """)
  void grossHeatIsNeverTakenForNet(String activity, String total, String code) {
    Outcome<Inventory> done =
        run(
            "ghg-protocol",
            2025,
            "kind: stationary-combustion, fuel: natural gas, activity: { value: "
                + activity
                + " }");
    assertThat(codes(done)).isEqualTo(list(code));
    assertThat(done.orElseThrow().total()).isEqualByComparingTo(total);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          activity: { value: '1', unit: MWh(GCV) }, parameters: { carbon-content: 0.0153 tC/GJ, oxidation-factor: 0.99 } | heat-basis
          fuel: 高炉煤气, table: cn-mee-ets, activity: { value: '1', unit: GJ(GCV) }, parameters: { oxidation-factor: 0.99 } | heat-basis
          activity: { value: '1', unit: MWh }, factor: { value: 0.18 kgCO2e/kWh(GCV), source: bill } | heat-basis
          fuel: Charcoal, activity: { value: '1', unit: TJ(GCV) } | heat-basis
          fuel: natural gas, activity: { value: '1', unit: MWh }, parameters: { net-per-gross: '0.9' } | parameter-unused
          fuel: natural gas, activity: { value: '1', unit: MWh(GCV) }, parameters: { net-per-gross: '1.1' } | parameter-range
          """)
  void whatCannotBeConvertedIsAskedFor(String source, String code) {
    assertThat(codes(run("ghg-protocol", 2025, "kind: stationary-combustion, " + source)))
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "cn-machinery,2023,method-edition-years",
    "cn-machinery,2024,method-edition-years",
    "cn-machinery,2025,",
    "cn-gbt-32150-2025,2025,method-edition-years",
    "cn-gbt-32150-2025,2026,",
    "cn-general-industry,2012,method-edition-years",
    "cn-general-industry,2026,",
    "cn-general-industry,2027,method-edition-years",
    "iso-14064-1,2017,method-edition-years",
    "iso-14064-1,2025,"
  })
  void anEditionOutOfItsYearsIsAFinding(String pack, int year, String code) {
    String source = "kind: process, activity: { value: '1', unit: tCO2 }";
    assertThat(codes(run(pack, year, source))).isEqualTo(list(code));
  }

  private static Outcome<Inventory> run(String method, int year, String source) {
    String yaml =
        "organisation: Works%nperiod: %d-01-01/%d-01-01%nmethod: %s%nsources:%n  - { id: s, %s }%n"
            .formatted(year, year + 1, method, source);
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.of(input)
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
  }

  private static List<String> codes(Outcome<Inventory> outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }

  private static List<String> list(String code) {
    return Objects.isNull(code) ? List.of() : List.of(code);
  }
}
