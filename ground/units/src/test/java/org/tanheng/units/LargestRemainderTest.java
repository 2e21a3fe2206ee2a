// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Test
  void hamiltonsExample() {
    assertThat(
            LargestRemainder.split(dec("21"), decs("1500", "1500", "900", "500", "500", "200"), 0))
        .isEqualTo(decs("6", "6", "4", "2", "2", "1"));
  }

  @Test
  void thirdsCloseAndTiesGoToTheEarlier() {
    assertThat(LargestRemainder.split(dec("1.00"), decs("1", "1", "1"), 2))
        .isEqualTo(decs("0.34", "0.33", "0.33"));
    assertThat(LargestRemainder.split(dec("-1.00"), decs("1", "1", "1"), 2))
        .isEqualTo(decs("-0.34", "-0.33", "-0.33"));
  }

  @Test
  void everySplitClosesAndStaysWithinOneQuantumOfItsQuota() {
    var random = new Random(20261121);
    for (int n = 0; n < 2_000; n++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), 6);
      List<BigDecimal> weights =
          IntStream.range(0, 1 + random.nextInt(31))
              .mapToObj(i -> BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(4)))
              .toList();
      var parts = LargestRemainder.split(amount, weights, 6);
      assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(amount);
      BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      for (int i = 0; i < parts.size(); i++) {
        BigDecimal off =
            parts.get(i).multiply(total).subtract(amount.multiply(weights.get(i))).abs();
        assertThat(off).isLessThan(total.movePointLeft(6));
      }
    }
  }

  @Test
  void weightsThatShareNothingAreRefused() {
    assertThatThrownBy(() -> LargestRemainder.split(dec("1"), decs("0", "0"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LargestRemainder.split(dec("1"), decs("2", "-1"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }

  private static List<BigDecimal> decs(String... texts) {
    return java.util.Arrays.stream(texts).map(BigDecimal::new).toList();
  }
}
