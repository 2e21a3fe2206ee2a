// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          280000000 kWh | EN | false | false | -1 | 280000000 kWh
          280000000 kWh | EN | true  | false | -1 | 280,000,000 kWh
          280000000 kWh | ZH | false | true  | -1 | 2.8 亿kWh
          10950000 kWh  | ZH | false | true  | -1 | 1095 万kWh
          21 1e4 Nm3    | ZH | true  | true  | -1 | 21 万Nm3
          21 1e4 Nm3    | EN | true  | false | -1 | 21 1e4 Nm3
          515900000000 元 | ZH | true | true | -1 | 5,159 亿元
          -1234567.891 t | EN | true | false | 1  | -1,234,567.9 t
          0.5 t         | EN | true  | false | 0  | 0 t
          2.5 t         | EN | true  | false | 0  | 2 t
          1500 人·公里  | ZH | true  | false | -1 | 1,500 人·km
          11.18 %       | ZH | false | false | -1 | 11.18%
          0.99          | EN | false | false | 2  | 0.99
          123456        | ZH | false | true  | -1 | 12.3456 万
          """)
  void prints(
      String text, Language language, boolean grouped, boolean myriads, int decimals, String out) {
    assertThat(new QuantityFormat(language, grouped, myriads, decimals).format(Quantity.of(text)))
        .isEqualTo(out);
  }

  @Test
  void whatIsPrintedWithAllDigitsReadsBack() {
    Random random = new Random(5);
    String[] units = {"kWh", "tCO2e", "1e4 Nm3", "CNY", "person·km", "kgCO2e/kWh", "%"};
    for (int i = 0; i < 5000; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), 4);
      Quantity quantity = new Quantity(value, Unit.of(units[random.nextInt(units.length)]));
      for (Language language : Language.values()) {
        QuantityFormat format =
            new QuantityFormat(language, random.nextBoolean(), random.nextBoolean(), -1);
        Quantity read = Quantity.parse(format.format(quantity)).orElseThrow();
        assertThat(read.in(quantity.unit())).isEqualByComparingTo(value);
      }
    }
  }
}
