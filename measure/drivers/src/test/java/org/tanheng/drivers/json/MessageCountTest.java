// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Missing messages beside a plain set of those that came. */
class MessageCountTest {
  private static long missing(long... numbers) {
    var count = new MessageCount(numbers[0]);
    return LongStream.of(Arrays.copyOfRange(numbers, 1, numbers.length)).map(count::see).sum();
  }

  @Test
  void aLateMessageIsTakenOffAndOneOfferedAgainChangesNothing() {
    assertThat(missing(1, 2, 5)).isEqualTo(2);
    assertThat(missing(1, 2, 5, 4)).isEqualTo(1);
    assertThat(missing(1, 2, 5, 3, 4, 4, 3, 5)).isZero();
    assertThat(missing(10, 20, 15, 15, 15)).isEqualTo(8);
  }

  @Test
  void aRestartBeginsAnewAndABrokerThatOffersOldOnesAgainDoesNot() {
    assertThat(missing(5_000, 5_001, 1, 2, 4)).isEqualTo(1);
    assertThat(missing(5_000, 5_001, 0, 1, 2)).isZero();
    assertThat(missing(5_000, 5_001, 300, 301, 303)).isEqualTo(1);
    long[] again =
        LongStream.concat(
                LongStream.rangeClosed(1, 5_000),
                LongStream.concat(LongStream.rangeClosed(3_000, 3_500), LongStream.of(5_001)))
            .toArray();
    assertThat(missing(again)).isZero();
  }

  @Test
  void anyOrderEndsWithWhatNeverCame() {
    var random = new SplittableRandom(20_261_121);
    for (int round = 0; round < 200; round++) {
      var count = new MessageCount(2_000);
      var came = new HashSet<Long>();
      long highest = 2_000;
      long counted = 0;
      came.add(highest);
      for (int i = 0; i < 500; i++) {
        long number = Math.max(2_000, highest - 300 + random.nextLong(310));
        came.add(number);
        counted += count.see(number);
        highest = Math.max(highest, number);
        assertThat(counted).isEqualTo(highest - 1_999 - came.size());
      }
    }
  }
}
