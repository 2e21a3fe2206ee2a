// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  /** Hare's quota as a textbook writes it, with big numbers and a sort. */
  private static long[] plain(BigInteger total, long[] weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      sum = sum.add(BigInteger.valueOf(weight));
    }
    BigInteger[] fractions = new BigInteger[weights.length];
    long[] parts = new long[weights.length];
    BigInteger left = total;
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] share = total.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
      parts[i] = share[0].longValueExact();
      fractions[i] = share[1];
      left = left.subtract(share[0]);
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
        .limit(left.intValueExact())
        .forEach(i -> parts[i]++);
    return parts;
  }

  @Test
  void aTextbookElection() {
    // Hare quota, 10 seats: 47000 16000 15800 12000 6100 3100 votes give 5 2 1 1 1 0.
    long[] votes = {47_000, 16_000, 15_800, 12_000, 6_100, 3_100};
    assertThat(LargestRemainder.split(BigInteger.TEN, votes)).containsExactly(5, 2, 1, 1, 1, 0);
  }

  @Test
  void agreesWithTheTextbookForAnySize() {
    Random random = new Random(7);
    for (int n = 0; n < 2000; n++) {
      long bound = 1L << (1 + random.nextInt(61));
      long[] weights = random.longs(1 + random.nextInt(90), 0, bound).toArray();
      if (random.nextInt(4) == 0) {
        Arrays.fill(weights, weights[0]);
      }
      if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
        continue;
      }
      BigInteger total = new BigInteger(1 + random.nextInt(60), random);
      assertThat(LargestRemainder.split(total, weights)).isEqualTo(plain(total, weights));
      assertThat(LargestRemainder.splitFew(total.longValueExact(), weights))
          .isEqualTo(plain(total, weights));
    }
  }

  @Test
  void totalsBeyondSixtyFourBitsAreSplit() {
    BigInteger total = BigInteger.TWO.pow(64).add(BigInteger.ONE);
    long[] parts = LargestRemainder.split(total, new long[] {1, 1, 1, 1});
    assertThat(LargestRemainder.sum(parts)).isEqualTo(total);
    assertThat(parts[0] - parts[3]).isEqualTo(1);
  }

  @Test
  void aNegativeTotalIsTheMirror() {
    assertThat(LargestRemainder.split(BigInteger.valueOf(-10), new long[] {1, 1, 1}))
        .containsExactly(-4, -3, -3);
  }

  @Test
  void nothingToSplitOver() {
    assertThat(LargestRemainder.split(BigInteger.ZERO, new long[2])).containsExactly(0, 0);
    assertThatThrownBy(() -> LargestRemainder.split(BigInteger.ONE, new long[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
