// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.units.Language;
import org.tanheng.units.Quantity;

class FigureTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1234567.891; 2; 1,234,567.89",
        "0.125; 2; 0.12",
        "0.135; 2; 0.14",
        "-0.004; 2; 0.00",
        "-1234.5; 0; -1,234",
        "5306; 1; 5,306.0",
        "123456789012345678901234567890.5; 1; 123,456,789,012,345,678,901,234,567,890.5"
      })
  void roundsHalfEvenOnce(String value, int decimals, String printed) {
    assertThat(FigureText.number(new BigDecimal(value), decimals)).isEqualTo(printed);
  }

  @Test
  void unitsFollowTheLanguage() {
    Figure figure = new Figure(Quantity.of("21", "1e4 Nm3"), 1, null, true);
    assertThat(FigureText.text(figure, Language.ZH)).isEqualTo("21.0 万Nm3");
    assertThat(FigureText.text(figure, Language.EN)).isEqualTo("21.0 1e4 Nm3");
    Figure share = new Figure(Quantity.of("5", "%"), 1, null, true);
    assertThat(FigureText.text(share, Language.EN)).isEqualTo("5.0%");
  }
}
