// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static final int COLUMNS = Boolean.getBoolean("tanheng.full") ? 1_000_000 : 20_000;

  private static int bytes(long... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(Packed.room(numbers.length));
    Packed.put(buffer, numbers.clone(), numbers.length);
    int length = buffer.position();
    buffer.flip();
    assertThat(Packed.get(buffer, numbers.length)).isEqualTo(numbers);
    assertThat(buffer.hasRemaining()).isFalse();
    return length;
  }

  @Test
  void regularColumnsTakeAHandfulOfBytes() {
    long[] minutes = new long[60];
    long[] register = new long[60];
    for (int i = 0; i < 60; i++) {
      minutes[i] = i * 60_000L;
      register[i] = 123_456_780 + i * 250L;
    }
    assertThat(bytes(new long[60])).isEqualTo(2);
    assertThat(bytes(minutes)).isLessThanOrEqualTo(6);
    assertThat(bytes(register)).isLessThanOrEqualTo(8);
  }

  @Test
  void anyNumbersComeBack() {
    bytes(Long.MIN_VALUE);
    bytes(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, Long.MIN_VALUE, Long.MIN_VALUE);
    bytes(0, Long.MIN_VALUE, 0, Long.MAX_VALUE, Long.MAX_VALUE, 1);
  }

  /** Columns of every size and width, with leaps among small changes. */
  @Test
  void randomColumnsComeBack() {
    SplittableRandom random = new SplittableRandom(20261121);
    for (int column = 0; column < COLUMNS; column++) {
      long[] numbers = new long[1 + random.nextInt(90)];
      int width = random.nextInt(64);
      long factor = random.nextInt(4) == 0 ? 1000 : 1;
      long at = random.nextLong() >> random.nextInt(64);
      for (int i = 0; i < numbers.length; i++) {
        boolean leap = random.nextInt(50) == 0;
        at += (leap ? random.nextLong() : random.nextLong() >> width) * factor;
        numbers[i] = at;
      }
      bytes(numbers);
    }
  }
}
