// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;

/**
 * Rice code of signed numbers: zigzag, the low {@code k} bits as they are, what is above them in
 * unary; a number too large for that is written whole after {@link #ESCAPE} ones.
 */
final class Rice {
  private static final int ESCAPE = 20;

  private Rice() {}

  /** The width of low bits that makes these numbers shortest, from 0 to 32. */
  static int width(long[] numbers, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.min(1L << 40, Varint.zigzag(numbers[i]) & Long.MAX_VALUE);
    }
    double mean = sum / Math.max(1, to - from);
    int near = Math.max(0, (int) Math.floor(Math.log(mean * 0.7 + 1) / Math.log(2)));
    int best = near;
    long least = Long.MAX_VALUE;
    for (int k = Math.max(0, near - 2); k <= Math.min(32, near + 1); k++) {
      long size = bits(numbers, from, to, k);
      if (size < least) {
        least = size;
        best = k;
      }
    }
    return Math.min(32, best);
  }

  /** How many bits the numbers take at this width. */
  static long bits(long[] numbers, int from, int to, int k) {
    long bits = 0;
    for (int i = from; i < to; i++) {
      long high = Varint.zigzag(numbers[i]) >>> k;
      bits += high < 0 || high >= ESCAPE ? ESCAPE + 64 : high + 1 + k;
    }
    return bits;
  }

  static void put(ByteBuffer to, long[] numbers, int from, int end, int k) {
    Bits bits = new Bits(to);
    for (int i = from; i < end; i++) {
      long number = Varint.zigzag(numbers[i]);
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
    bits.flush();
  }

  static void get(ByteBuffer from, long[] numbers, int first, int end, int k) {
    Bits bits = new Bits(from);
    for (int i = first; i < end; i++) {
      int high = bits.ones(ESCAPE);
      long number =
          high == ESCAPE ? bits.get(32) << 32 | bits.get(32) : (long) high << k | bits.get(k);
      numbers[i] = Varint.unzigzag(number);
    }
  }
}
