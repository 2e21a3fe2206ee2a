// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;

/** Single bits on a byte buffer, high bits first; the last byte is filled up with zeros. */
final class Bits {
  private final ByteBuffer buffer;
  private long held;
  private int count;

  Bits(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /** Writes the low {@code width} bits, at most 32 of them. */
  void put(long bits, int width) {
    held = held << width | (bits & ((1L << width) - 1));
    count += width;
    while (count >= 8) {
      count -= 8;
      buffer.put((byte) (held >>> count));
    }
  }

  void flush() {
    if (count > 0) {
      put(0, 8 - count);
    }
  }

  /** Reads {@code width} bits, at most 32 of them. */
  long get(int width) {
    while (count < width) {
      held = held << 8 | (buffer.get() & 0xFF);
      count += 8;
    }
    count -= width;
    return held >>> count & ((1L << width) - 1);
  }

  /** Reads ones up to the next zero or to {@code most} of them, and says how many they were. */
  int ones(int most) {
    int ones = 0;
    while (ones < most && get(1) == 1) {
      ones++;
    }
    return ones;
  }
}
