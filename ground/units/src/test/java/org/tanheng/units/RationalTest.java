// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RationalTest {
  private final Random random = new Random(20261121);

  @Test
  void fortyFourTwelfthsIsElevenThirds() {
    assertThat(Rational.of("44/12").toString()).isEqualTo("11/3");
    assertThat(Rational.of(44, 12)).isEqualTo(Rational.of("11/3"));
    assertThat(Rational.of("44/12").times(Rational.of(3)).toBigDecimal())
        .isEqualByComparingTo("11");
    assertThat(Rational.of(1, 3).toBigDecimal().precision()).isEqualTo(34);
  }

  @Test
  void aFiniteDecimalIsFoundThroughAnyFactors() {
    assertThat(Rational.of("0.3/24").exact()).isEqualByComparingTo("0.0125");
    assertThat(Rational.of("0.1/0.3").exact()).isNull();
    assertThat(Rational.of("1e4/1e-4").toString()).isEqualTo("100000000");
  }

  @Test
  void longAndShortNumbersAreDividedAlike() {
    Rational far = Rational.of("1000000000000000000001");
    for (int i = 0; i < 2000; i++) {
      Rational any = any();
      Rational near = any.times(far).dividedBy(far);
      assertThat(near.exact()).isEqualTo(any.exact());
      assertThat(near.simplest()).isEqualTo(any);
      assertThat(any.simplest().exact()).isEqualTo(any.exact());
      if (any.exact() == null) {
        assertThat(any.toBigDecimal().precision()).isEqualTo(34);
      }
    }
  }

  @Test
  void fieldLawsHold() {
    for (int i = 0; i < 2000; i++) {
      Rational a = any();
      Rational b = any();
      Rational c = any();
      assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
      assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
      assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
      assertThat(Rational.of(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
      if (b.signum() != 0) {
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
      }
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    }
  }

  @Test
  void divisionByZeroIsRefused() {
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ZERO.power(-1)).isInstanceOf(ArithmeticException.class);
  }

  private Rational any() {
    Rational whole = Rational.of(random.nextInt(-5000, 5000), random.nextInt(1, 400));
    return random.nextBoolean() ? whole : whole.times(Rational.of("1e-" + random.nextInt(6)));
  }
}
