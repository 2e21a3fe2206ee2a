// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.units.Unit;

/** Published and derived answers, rounded only to the digits that their sources print. */
class PublishedExamplesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "examples.csv", delimiter = '|', numLinesToSkip = 1)
  void agrees(String example, String text, String unit, int decimals, String printed) {
    Formula formula = Formula.compile(text, Map.of(), Unit.of(unit)).orElseThrow();
    assertThat(
            formula
                .evaluate(Map.of())
                .value()
                .value()
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString())
        .as(example)
        .isEqualTo(printed);
  }
}
