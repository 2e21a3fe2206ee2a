// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** What computes but is not what the method means: it is said, never silent. */
class DoubtfulInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          factor-not-location | { id: g, kind: purchased-electricity, activity: { value: '10', unit: MWh }, factor: { family: cn-grid-excluding-traded, region: 全国, year: 2023 } }
          fuel-biogenic       | { id: c, kind: stationary-combustion, fuel: Charcoal, activity: { value: '100', unit: t } }
          """)
  void isAWarning(String code, String source) {
    assertThat(run("ghg-protocol", source).orElseThrow().findings())
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @Test
  void biogenicCombustionIsNoDoubt() {
    assertThat(
            run(
                    "ghg-protocol",
                    "{ id: c, kind: biogenic-combustion, fuel: Charcoal, activity: { value: '100', unit: t } }")
                .orElseThrow()
                .findings())
        .isEmpty();
  }

  @Test
  void missingMonthsAreNamed() {
    Inventory inventory =
        run(
                "ghg-protocol",
                "{ id: g, kind: process, activity: { unit: tCO2, months: { 2023-01: '1', 2023-03: '2' } } }")
            .orElseThrow();
    assertThat(inventory.notes())
        .contains(
            "g: no activity data for 2023-02-01/2023-03-01; not counted as zero.",
            "g: no activity data for 2023-04-01/2024-01-01; not counted as zero.");
  }

  @Test
  void daysOutsideTheLifeOfASourceAreNoGaps() {
    Inventory inventory =
        run(
                "ghg-protocol",
                "{ id: g, kind: process, active: { from: 2023-01-15, to: 2023-04-01 },"
                    + " activity: { unit: tCO2, months: { 2023-01: '1', 2023-03: '2' } } }")
            .orElseThrow();
    assertThat(inventory.notes())
        .filteredOn(note -> note.startsWith("g: no activity"))
        .containsExactly("g: no activity data for 2023-02-01/2023-03-01; not counted as zero.");
  }

  @Test
  void aProgrammeThatNamesItsFactorKnowsNoMarketBasedFigure() {
    assertThat(
            run(
                    "cn-general-industry",
                    "{ id: g, kind: purchased-electricity, activity: { value: '10', unit: MWh }, certificates: { value: '4', unit: MWh } }")
                .orElseThrow()
                .notes())
        .anySatisfy(note -> assertThat(note).contains("certificates do not lower its result"));
  }

  @ParameterizedTest
  @CsvSource({"'5',uncertainty-invalid", "'500 %',", "'0.05',", "'5 %',"})
  void aForgottenPerCentSignIsAsked(String activity, String code) {
    var outcome =
        run(
            "ghg-protocol",
            "{ id: g, kind: process, activity: { value: '1', unit: tCO2 }, uncertainty: { activity: '"
                + activity
                + "', factor: '0 %' } }");
    assertThat(outcome instanceof Outcome.Refused<?>).isEqualTo(code != null);
  }

  /** Superheated steam of 1 MPa and 300 °C: 3,051.6 kJ/kg (IAPWS-IF97), x 0.11 t/GJ over 83.74. */
  @Test
  void steamByPressureAndTemperature() {
    Inventory inventory =
        run(
                "ghg-protocol",
                "{ id: s, kind: purchased-heat, activity: { value: '1000', unit: t }, parameters: { pressure: '1 MPa', temperature: '300 °C' }, factor: { family: cn-heat } }")
            .orElseThrow();
    assertThat(inventory.total()).isBetween(new BigDecimal("326.4"), new BigDecimal("326.6"));
  }

  private static Outcome<Inventory> run(String method, String source) {
    String yaml =
        "organisation: x\nperiod: 2023-01-01/2024-01-01\nmethod: "
            + method
            + "\nsources:\n  - "
            + source
            + "\n";
    return InventoryYaml.read(yaml)
        .flatMap(
            input ->
                MethodPacks.of(input)
                    .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled())));
  }
}
