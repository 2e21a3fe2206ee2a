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
import org.tanheng.units.HeatingValue.Basis;

class GasVolumeTest {

  /** T19: 10,000 m3 at 20 °C are 9,317.7554153164 Nm3; the ratio is 1.0732198426. */
  @Test
  void twentyDegreesToZero() {
    Quantity normal = GasState.convert(Quantity.of("10000 m3(20°C)"), GasState.AT_0C).orElseThrow();
    assertThat(round(normal.in("Nm3"), 10)).isEqualTo("9317.7554153164");
    Quantity back = GasState.convert(Quantity.of("1 Nm3"), GasState.AT_20C).orElseThrow();
    assertThat(round(back.in("m3(20°C)"), 10)).isEqualTo("1.0732198426");
  }

  @ParameterizedTest
  @CsvSource({
    "273.15 Nm3,           AT_20C, 293.15,  m3(20°C)",
    "2.8815 m3(15°C),      AT_20C, 2.9315,  m3(20°C)",
    "293.15 万m3(20°C),    AT_0C,  273.15,  万Nm3",
    "273.15 MJ/m3(20°C),   AT_0C,  293.15,  MJ/Nm3",
    "293.15 m3(20°C)/h,    AT_0C,  273.15,  Nm3/h",
    "293.15 L(20°C),       AT_0C,  273.15,  L(0°C)",
    "293.15 MJ/万m3(20°C), AT_20C, 293.15,  MJ/万m3(20°C)"
  })
  void conversionIsExactInAnyUnit(String from, GasState to, String value, String unit) {
    Quantity moved = GasState.convert(Quantity.of(from), to).orElseThrow();
    assertThat(moved.in(unit)).isEqualByComparingTo(value);
    assertThat(GasState.of(moved.unit())).isEqualTo(to);
  }

  @Test
  void aVolumeWithoutAStateIsAFindingUntilDeclared() {
    Outcome<GasVolume> outcome = GasVolume.of(Quantity.of("10000 m3"));
    assertThat(outcome.findings())
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("gas-state-not-stated", Severity.WARNING));
    GasVolume volume = outcome.orElseThrow();
    assertThat(volume.at(GasState.AT_0C).findings())
        .extracting(Finding::code)
        .containsExactly("gas-state-not-stated");
    GasVolume stated = volume.declared(GasState.AT_20C).orElseThrow();
    assertThat(stated.volume()).isEqualTo(Quantity.of("10000 m3(20°C)"));
    assertThat(round(stated.at(GasState.AT_0C).orElseThrow().volume().value(), 2))
        .isEqualTo("9317.76");
    assertThat(stated.declared(GasState.AT_0C).findings())
        .extracting(Finding::code)
        .containsExactly("gas-state-stated");
  }

  @Test
  void aMassIsNoGasVolume() {
    assertThat(GasVolume.of(Quantity.of("3 t")).findings())
        .extracting(Finding::code)
        .containsExactly("unit-dimension");
    assertThat(GasVolume.of(Quantity.of("3 Nm3")).findings()).isEmpty();
  }

  @Test
  void heatMovesTheVolumeToTheStateOfTheValue() {
    HeatingValue ncv = HeatingValue.of(Quantity.of("389.31 GJ/1e4 Nm3"), Basis.NET).orElseThrow();
    assertThat(ncv.heatOf(Quantity.of("21 1e4 Nm3")).orElseThrow())
        .isEqualTo(Quantity.of("8175.51 GJ"));
    Quantity at20 = ncv.heatOf(Quantity.of("293.15 1e4 m3(20°C)")).orElseThrow();
    assertThat(at20).isEqualTo(Quantity.of("106340.0265 GJ"));
    assertThat(ncv.heatOf(Quantity.of("21 1e4 m3")).findings())
        .extracting(Finding::code)
        .containsExactly("unit-dimension");
  }

  @Test
  void grossAndNetAreKeptApart() {
    Quantity gross = Quantity.of("39.5 MJ(GCV)/Nm3");
    assertThat(HeatingValue.of(gross, Basis.NET).findings())
        .extracting(Finding::code)
        .containsExactly("heat-basis");
    HeatingValue value = HeatingValue.of(gross, Basis.GROSS).orElseThrow();
    assertThat(value.net(new BigDecimal("0.9")).heatOf(Quantity.of("1000 Nm3")).orElseThrow())
        .isEqualTo(Quantity.of("35.55 GJ"));
    assertThat(HeatingValue.of(Quantity.of("38.9 MJ/m3"), Basis.NET).findings())
        .extracting(Finding::code)
        .containsExactly("gas-state-not-stated");
  }

  private static String round(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
