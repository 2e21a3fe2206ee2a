// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.JsonNumber;

/** A whole number is the same instant as the same number written with a fraction of zero. */
class MessageTimeTest {
  @Test
  void wholeNumbersAreReadAsDecimalsAre() {
    var random = new SplittableRandom(20_261_121);
    long[] edges = {315_532_800L, 7_258_118_400L};
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      long seconds = i % 3 == 0 ? random.nextLong(9_000_000_000L) : edges[i % 2];
      long unit = new long[] {1, 1_000, 1_000_000, 100_000_000}[random.nextInt(4)];
      long number = Math.max(0, seconds * unit + random.nextInt(5) - 2);
      var whole = MessageTime.read(new JsonNumber("" + number), ZoneOffset.UTC);
      var decimal = MessageTime.read(new JsonNumber(number + ".0"), ZoneOffset.UTC);
      assertThat(whole).as("%d", number).isEqualTo(decimal);
      read += whole.isPresent() ? 1 : 0;
    }
    assertThat(read).isGreaterThan(10_000);
  }
}
