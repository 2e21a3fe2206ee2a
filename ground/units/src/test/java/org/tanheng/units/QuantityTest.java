// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

class QuantityTest {

  @ParameterizedTest
  @CsvFileSource(resources = "conversions.csv", delimiter = '|', numLinesToSkip = 1)
  void convertsExactly(String source, String quantity, String unit, String value) {
    assertThat(Quantity.of(quantity).in(unit)).as(source).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.5306 tCO2/MWh         | 0.5306      | tCO2/MWh
          21万Nm3                 | 21          | 1e4 Nm3
          1,234,567.8 kWh         | 1234567.8   | kWh
          -3.5e2 t                | -350        | t
          5 %                     | 5           | %
          5.3×10^6 kWh            | 5.3         | 1e6 kWh
          １２３．４ ㎏           | 123.4       | kg
          2022 USD                | 2022        | USD
          0.99                    | 0.99        | 1
          """)
  void parsesNumberAndUnit(String text, BigDecimal value, String unit) {
    assertThat(Quantity.parse(text).orElseThrow()).isEqualTo(new Quantity(value, Unit.of(unit)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kWh            | number-malformed
          ''             | number-malformed
          1,23 kWh       | number-malformed
          0,123 kWh      | number-malformed
          1.234,56 kWh   | number-malformed
          1.2.3 kWh      | number-malformed
          --5 kWh        | number-malformed
          NaN kWh        | number-malformed
          1e999 kWh      | number-out-of-range
          1e999999999 t  | number-out-of-range
          10 000 kWh     | number-malformed
          1 234 kWh      | number-malformed
          5 kWg          | unit-unknown
          """)
  void refusesBadNumbers(String text, String code) {
    assertThat(Quantity.parse(text).findings()).extracting(Finding::code).containsExactly(code);
  }

  @Test
  void productsCancelAndStayExact() {
    Quantity use = Quantity.of("10000", "MWh");
    assertThat(use.times(Quantity.of("0.5306", "tCO2/MWh")).toString()).isEqualTo("5306 tCO2");
    Quantity kwh = Quantity.of("4860000", "kWh");
    assertThat(kwh.times(Quantity.of("0.5306", "tCO2/MWh")))
        .isEqualTo(Quantity.of("2578.716", "tCO2"));
    Quantity gas = Quantity.of("21", "1e4 Nm3").times(Quantity.of("389.31", "GJ/1e4 Nm3"));
    assertThat(gas).isEqualTo(Quantity.of("8175.51", "GJ"));
    Quantity back = Quantity.of("279.15", "tCO2e").dividedBy(Quantity.of("0.25", "kgCO2e/kWh"));
    assertThat(back.in("MWh")).isEqualByComparingTo("1116.6");
  }

  @Test
  void aRatioThatIsNoFiniteDecimalStaysInTheUnit() {
    Quantity speed = Quantity.of("9", "km").dividedBy(Quantity.of("3", "mi"));
    assertThat(speed.times(Quantity.of("1", "mi")).in("km")).isEqualByComparingTo("3");
  }

  @Test
  void aWrongDimensionNamesBothInWords() {
    assertThatThrownBy(() -> Quantity.of("1", "MWh").in("tCO2"))
        .isInstanceOfSatisfying(
            FindingException.class,
            e -> {
              Finding finding = e.findings().getFirst();
              assertThat(finding.code()).isEqualTo("unit-dimension");
              assertThat(finding.got()).isEqualTo("MWh (energy)");
              assertThat(finding.wanted()).isEqualTo("tCO2 (mass of CO2)");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 tCO2    | tCO2e
          1 tC      | tCO2
          1 m3      | Nm3
          1 Nm3     | m3(20°C)
          1 tce     | GJ
          1 kWh     | kWh(GCV)
          1 CNY     | USD
          1 USD     | 2022 USD
          1 a       | h
          1 MPa     | MPa(g)
          1 kW      | kvar
          1 kWh     | kVAh
          1 t·km    | person·km
          1 vehicle | item
          """)
  void whatMustNotMixDoesNotConvert(String quantity, String unit) {
    assertThatThrownBy(() -> Quantity.of(quantity).in(unit))
        .isInstanceOf(FindingException.class)
        .hasMessageContaining("unit-dimension");
  }

  @Test
  void aPlaceOnTheCelsiusScaleIsNoAmount() {
    Quantity warm = Quantity.of("25", "°C");
    assertThatThrownBy(() -> warm.plus(warm)).hasMessageContaining("unit-affine");
    assertThatThrownBy(() -> warm.times(Quantity.of("2", "kg")))
        .hasMessageContaining("unit-affine");
    assertThat(Quantity.of("2", "kJ/°C").times(Quantity.of("3", "K")).in("kJ"))
        .isEqualByComparingTo("6");
  }

  @Test
  void twoTemperaturesDifferByKelvins() {
    assertThat(Quantity.of("80 °C").minus(Quantity.of("20 °C"))).isEqualTo(Quantity.of("60 K"));
    assertThat(Quantity.of("212 °F").minus(Quantity.of("0 °C"))).isEqualTo(Quantity.of("100 K"));
    assertThatThrownBy(() -> Quantity.of("80 °C").minus(Quantity.of("20 K")))
        .hasMessageContaining("unit-affine");
  }

  @Test
  void percentMultipliesIntoTheValue() {
    assertThat(Quantity.of("5 %").times(Quantity.of("100 t"))).isEqualTo(Quantity.of("5 t"));
    assertThat(Quantity.of("5 %/a").times(Quantity.of("2 a"))).isEqualTo(Quantity.of("10 %"));
    assertThat(Quantity.of("350 ppm").times(Quantity.of("2 kg/h")))
        .isEqualTo(Quantity.of("0.0007 kg/h"));
  }

  @Test
  void anAbsurdExponentIsRefusedBeforeItIsCalculatedWith() {
    assertThatThrownBy(() -> Quantity.of("1e999999999", "t"))
        .hasMessageContaining("number-out-of-range");
    assertThatThrownBy(() -> Quantity.of("1e-999999999", "t"))
        .hasMessageContaining("number-out-of-range");
  }

  @Test
  void divisionByZeroIsAFinding() {
    assertThatThrownBy(() -> Quantity.of("1", "t").dividedBy(Quantity.of("0", "t")))
        .hasMessageContaining("division-by-zero");
  }

  @Test
  void equalValuesAreEqualWhateverTheirZeros() {
    assertThat(Quantity.of("0.50", "t"))
        .isEqualTo(Quantity.of("0.5", "t"))
        .hasSameHashCodeAs(Quantity.of("0.5", "t"));
    assertThat(Quantity.of("1000", "kg")).isEqualByComparingTo(Quantity.of("1", "t"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 234", "3 2", "5 %", "12 kWh", "1.5万万", "1,23", "１２ ３", "", "-"})
  void aCellThatHoldsMoreThanANumberIsNoNumber(String cell) {
    assertThat(Quantity.parse(cell, "kWh").findings())
        .extracting(Finding::code)
        .containsExactly("number-malformed");
  }

  @Test
  void aNumberAndItsUnitMayStandApart() {
    assertThat(Quantity.parse(" 1,234.5 ", "kWh").orElseThrow())
        .isEqualTo(Quantity.of("1234.5 kWh"));
    assertThat(Quantity.parse("12万", "kWh").orElseThrow()).isEqualTo(Quantity.of("12 万kWh"));
    assertThat(Quantity.parse("3e2", "1e4 Nm3").orElseThrow())
        .isEqualByComparingTo(Quantity.of("3e6 Nm3"));
    assertThat(Quantity.parse("5 100 kWh").isDone()).isFalse();
  }
}
