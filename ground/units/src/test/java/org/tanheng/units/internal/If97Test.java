// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class If97Test {

  @ParameterizedTest
  @CsvFileSource(resources = "/org/tanheng/units/if97.csv", delimiter = '|', numLinesToSkip = 1)
  void agreesWithTheVerificationTablesInAllPrintedDigits(
      String source, String function, double a, @Nullable Double b, BigDecimal value) {
    double second = b == null ? 0 : b;
    double result =
        switch (function) {
          case "liquid" -> If97.liquid(a, second);
          case "vapour" -> If97.vapour(a, second);
          case "saturationPressure" -> If97.saturationPressure(a);
          case "saturationTemperature" -> If97.saturationTemperature(a);
          default -> If97.boundary23(a);
        };
    MathContext printed = new MathContext(value.precision(), RoundingMode.HALF_EVEN);
    assertThat(new BigDecimal(result, printed)).as(source).isEqualByComparingTo(value);
  }
}
