// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {

  private static final int STEPS = 200_000;

  /** NIST/SEMATECH e-Handbook, table 1.3.6.7.1, and Wichura's own check values. */
  @ParameterizedTest
  @CsvSource({
    "0.25, -0.6744897501960817",
    "0.001, -3.090232306167814",
    "1e-20, -9.262340089798408",
    "0.975, 1.959963984540054",
    "0.5, 0"
  })
  void quantilesOfTheNormal(double probability, double quantile) {
    assertThat(Normal.quantile(probability)).isCloseTo(quantile, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(names = {"NORMAL", "TRIANGULAR", "UNIFORM"})
  void theStatedHalfRangeIsTheCentral95PerCent(Distribution distribution) {
    assertThat(distribution.at(0.975, 0.2, 0.2)).isCloseTo(1.2, within(1e-12));
    assertThat(distribution.at(0.025, 0.2, 0.2)).isCloseTo(0.8, within(1e-12));
    assertThat(distribution.at(0.975, 0.1, 0.3)).isCloseTo(1.3, within(1e-12));
    assertThat(distribution.at(0.025, 0.1, 0.3)).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void anUnequalRangeOfALognormalEndsAtItsLimits() {
    assertThat(Distribution.LOGNORMAL.at(0.025, 0.7, 2)).isCloseTo(0.3, within(1e-12));
    assertThat(Distribution.LOGNORMAL.at(0.975, 0.7, 2)).isCloseTo(3, within(1e-12));
    assertThat(Distribution.LOGNORMAL.at(0.5, 0.7, 2)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void meanAndDeviationOfASymmetricRangeAreThoseOfTheFittedForm(Distribution distribution) {
    double half = 0.5;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < STEPS; i++) {
      double value = distribution.at((i + 0.5) / STEPS, half, half);
      sum += value;
      squares += (value - 1) * (value - 1);
    }
    double deviation =
        switch (distribution) {
          case NORMAL, LOGNORMAL -> half / 1.959963984540054;
          case TRIANGULAR -> half / (1 - Math.sqrt(0.05)) / Math.sqrt(6);
          case UNIFORM -> half / 0.95 / Math.sqrt(3);
        };
    assertThat(sum / STEPS).isCloseTo(1, within(1e-5));
    assertThat(Math.sqrt(squares / STEPS)).isCloseTo(deviation, within(1e-4));
  }
}
