// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;

/**
 * Rice code of signed numbers: zigzag, the low bits as they are, what is above them in unary; a
 * number too large for that is written whole after {@link #ESCAPE} ones. Each group of numbers has
 * its own count of low bits, so that a quiet night costs less than a busy morning.
 */
final class Rice {
  private static final int ESCAPE = 20;
  private static final int GROUP = 48;
  private static final int WIDTH_BITS = 6;
  private static final int MOST_WIDTH = 32;

  private Rice() {}

  /** How many bytes the numbers take. */
  static long length(long[] numbers, int from, int to) {
    long bits = 0;
    for (int i = from; i < to; i += GROUP) {
      int end = Math.min(to, i + GROUP);
      bits += WIDTH_BITS + bits(numbers, i, end, width(numbers, i, end));
    }
    return (bits + 7) / 8;
  }

  /** The count of low bits that makes these numbers shortest, or nearly. */
  private static int width(long[] numbers, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.min(1L << 40, Varint.zigzag(numbers[i]) & Long.MAX_VALUE);
    }
    long mean = (long) (sum * 0.7 / (to - from)) + 1;
    int near = Math.min(MOST_WIDTH, 63 - Long.numberOfLeadingZeros(mean));
    long least = bits(numbers, from, to, near);
    int best = near;
    for (int k = near - 1; k >= Math.max(0, near - 2); k--) {
      long size = bits(numbers, from, to, k);
      if (size < least) {
        least = size;
        best = k;
      }
    }
    return best;
  }

  private static long bits(long[] numbers, int from, int to, int k) {
    long bits = 0;
    for (int i = from; i < to; i++) {
      long high = Varint.zigzag(numbers[i]) >>> k;
      bits += high < 0 || high >= ESCAPE ? ESCAPE + 64 : high + 1 + k;
    }
    return bits;
  }

  static void put(ByteBuffer to, long[] numbers, int from, int end) {
    Bits bits = new Bits(to);
    for (int i = from; i < end; i += GROUP) {
      int stop = Math.min(end, i + GROUP);
      int k = width(numbers, i, stop);
      bits.put(k, WIDTH_BITS);
      for (int row = i; row < stop; row++) {
        put(bits, Varint.zigzag(numbers[row]), k);
      }
    }
    bits.flush();
  }

  private static void put(Bits bits, long number, int k) {
    long high = number >>> k;
    if (high < 0 || high >= ESCAPE) {
      bits.put((1L << ESCAPE) - 1, ESCAPE);
      bits.put(number >>> 32, 32);
      bits.put(number, 32);
    } else {
      bits.put((2L << high) - 2, (int) high + 1);
      bits.put(number, k);
    }
  }

  static void get(ByteBuffer from, long[] numbers, int first, int end) {
    Bits bits = new Bits(from);
    for (int i = first; i < end; i += GROUP) {
      int k = (int) bits.get(WIDTH_BITS);
      for (int row = i; row < Math.min(end, i + GROUP); row++) {
        int high = bits.ones(ESCAPE);
        long number =
            high == ESCAPE ? bits.get(32) << 32 | bits.get(32) : (long) high << k | bits.get(k);
        numbers[row] = Varint.unzigzag(number);
      }
    }
  }
}
