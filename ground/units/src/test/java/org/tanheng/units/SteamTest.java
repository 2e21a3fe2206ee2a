// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.finding.Severity;

class SteamTest {

  /** T20: 10 t of saturated steam at 1.0 MPa carry 26.9336 GJ above 20 °C water. */
  @Test
  void saturatedSteamAtOneMegapascal() {
    Quantity enthalpy = Steam.saturatedSteam(Quantity.of("1.0 MPa")).orElseThrow();
    assertThat(enthalpy.value().setScale(1, RoundingMode.HALF_EVEN)).isEqualTo("2777.1");
    Quantity heat =
        Quantity.of("2777.1 kJ/kg").minus(Quantity.of("83.74 kJ/kg")).times(Quantity.of("10 t"));
    assertThat(heat.in("GJ")).isEqualByComparingTo("26.9336");
    assertThat(heat.times(Quantity.of("0.11 tCO2/GJ")).in("tCO2")).isEqualByComparingTo("2.962696");
  }

  /** Known answers of the verification tables, and water at 20 °C. */
  @ParameterizedTest
  @CsvSource({
    "3 MPa,      26.85 °C,  115.33",
    "80 MPa,     26.85 °C,  184.14",
    "3 MPa,      226.85 °C, 975.54",
    "0.0035 MPa, 426.85 °C, 3335.68",
    "30 MPa,     426.85 °C, 2631.49",
    "30 bar,     300 K,     115.33",
    "0.1 MPa,    20 °C,     84.01"
  })
  void waterAndSteamByPressureAndTemperature(String p, String t, String enthalpy) {
    Outcome<Quantity> outcome = Steam.enthalpy(Quantity.of(p), Quantity.of(t));
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.orElseThrow()).isEqualTo(Quantity.of(enthalpy, "kJ/kg"));
  }

  @Test
  void wetSteamLiesBetweenWaterAndSteam() {
    Quantity p = Quantity.of("1 MPa");
    Quantity water = Steam.saturatedWater(p).orElseThrow();
    Quantity steam = Steam.saturatedSteam(p).orElseThrow();
    Quantity half = Steam.wetSteam(p, new BigDecimal("0.5")).orElseThrow();
    assertThat(half.times(new BigDecimal(2)).minus(water).minus(steam).value().abs())
        .isLessThanOrEqualTo(new BigDecimal("0.02"));
  }

  @Test
  void nearSaturationAsksForTheState() {
    Outcome<Quantity> outcome = Steam.enthalpy(Quantity.of("1 MPa"), Quantity.of("453.2 K"));
    assertThat(outcome.isDone()).isTrue();
    assertThat(outcome.findings())
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("steam-near-saturation", Severity.WARNING));
  }

  @ParameterizedTest
  @CsvSource({
    "1 MPa(g),  180 °C, unit-dimension",
    "1 GJ,      180 °C, unit-dimension",
    "1 MPa,     180 kg, unit-dimension",
    "101 MPa,   180 °C, steam-out-of-range",
    "1 MPa,     900 °C, steam-out-of-range",
    "1 MPa,     -5 °C,  steam-out-of-range",
    "0 MPa,     20 °C,  steam-out-of-range",
    "25 MPa,    380 °C, steam-out-of-range"
  })
  void refusesWhatTheFormulationDoesNotCover(String p, String t, String code) {
    assertThat(Steam.enthalpy(Quantity.of(p), Quantity.of(t)).findings())
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @Test
  void drynessLiesBetweenZeroAndOne() {
    assertThat(Steam.wetSteam(Quantity.of("1 MPa"), new BigDecimal("1.01")).findings())
        .extracting(Finding::code)
        .containsExactly("steam-out-of-range");
    assertThat(Steam.saturatedSteam(Quantity.of("20 MPa")).findings())
        .extracting(Finding::code)
        .containsExactly("steam-out-of-range");
  }

  @Test
  void saturationLine() {
    assertThat(Steam.saturationTemperature(Quantity.of("1 MPa")).orElseThrow())
        .isEqualTo(Quantity.of("453.04 K"));
    assertThat(Steam.saturationPressure(Quantity.of("300 K")).orElseThrow())
        .isEqualTo(Quantity.of("0.003537 MPa"));
  }
}
