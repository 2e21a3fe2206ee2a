// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;

/**
 * A column of numbers in as few bytes as one of six forms gives: as they are, as steps or as
 * changes of steps; each divided by what divides them all, then as {@link Runs} or {@link Rice}.
 * Differences wrap around, so that every number comes back whatever its size.
 */
final class Packed {
  private static final int ORDER = 0x03;
  private static final int RICE = 0x04;
  private static final int DIVIDED = 0x08;

  private Packed() {}

  /** The most bytes a column of so many numbers can take. */
  static int room(int count) {
    return 4 * Varint.MOST_BYTES + count * 11;
  }

  static void put(ByteBuffer to, long[] numbers, int count) {
    int bestOrder = 0;
    long least = Long.MAX_VALUE;
    for (int order = 0; order <= Math.min(2, count); order++) {
      long size = size(difference(numbers, count, order), order, count);
      if (size < least) {
        least = size;
        bestOrder = order;
      }
    }
    write(to, difference(numbers, count, bestOrder), bestOrder, count);
  }

  /** Of order n the first n numbers stay apart: they would spoil the width of the others. */
  private static long[] difference(long[] numbers, int count, int order) {
    long[] result = new long[count];
    System.arraycopy(numbers, 0, result, 0, count);
    for (int pass = 1; pass <= order; pass++) {
      for (int i = count - 1; i >= pass; i--) {
        result[i] -= result[i - 1];
      }
    }
    return result;
  }

  private static long size(long[] rest, int order, int count) {
    long divisor = divisor(rest, order, count);
    divide(rest, order, count, divisor);
    long size = divisor > 1 ? Varint.length(divisor) : 0;
    for (int i = 0; i < order; i++) {
      size += Varint.length(rest[i]);
    }
    return size + Math.min(Runs.length(rest, order, count), Rice.length(rest, order, count));
  }

  private static void write(ByteBuffer to, long[] rest, int order, int count) {
    long divisor = divisor(rest, order, count);
    divide(rest, order, count, divisor);
    boolean rice = Rice.length(rest, order, count) < Runs.length(rest, order, count);
    to.put((byte) (order | (rice ? RICE : 0) | (divisor > 1 ? DIVIDED : 0)));
    for (int i = 0; i < order; i++) {
      Varint.put(to, rest[i]);
    }
    if (divisor > 1) {
      Varint.put(to, divisor);
    }
    if (rice) {
      Rice.put(to, rest, order, count);
    } else {
      Runs.put(to, rest, order, count);
    }
  }

  private static long divisor(long[] rest, int from, int count) {
    long divisor = 0;
    for (int i = from; i < count && divisor != 1; i++) {
      if (rest[i] == Long.MIN_VALUE) {
        return 1;
      }
      long other = Math.abs(rest[i]);
      while (other != 0) {
        long left = divisor % other;
        divisor = other;
        other = left;
      }
    }
    return Math.max(1, divisor);
  }

  private static void divide(long[] rest, int from, int count, long divisor) {
    if (divisor > 1) {
      for (int i = from; i < count; i++) {
        rest[i] /= divisor;
      }
    }
  }

  static long[] get(ByteBuffer from, int count) {
    int form = from.get();
    int order = form & ORDER;
    long[] numbers = new long[count];
    for (int i = 0; i < order; i++) {
      numbers[i] = Varint.get(from);
    }
    long divisor = (form & DIVIDED) == 0 ? 1 : Varint.get(from);
    if ((form & RICE) == 0) {
      Runs.get(from, numbers, order, count);
    } else {
      Rice.get(from, numbers, order, count);
    }
    if (divisor > 1) {
      for (int i = order; i < count; i++) {
        numbers[i] *= divisor;
      }
    }
    for (int pass = order; pass >= 1; pass--) {
      for (int i = pass; i < count; i++) {
        numbers[i] += numbers[i - 1];
      }
    }
    return numbers;
  }
}
