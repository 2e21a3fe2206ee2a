// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;

/** Numbers of which most are zero: how many zeros come, then the number that ends them. */
final class Runs {
  private Runs() {}

  static int length(long[] numbers, int from, int to) {
    int length = 0;
    int zeros = 0;
    for (int i = from; i < to; i++) {
      if (numbers[i] == 0) {
        zeros++;
      } else {
        length += Varint.length(zeros) + Varint.length(numbers[i]);
        zeros = 0;
      }
    }
    return zeros == 0 ? length : length + Varint.length(zeros);
  }

  static void put(ByteBuffer to, long[] numbers, int from, int end) {
    int zeros = 0;
    for (int i = from; i < end; i++) {
      if (numbers[i] == 0) {
        zeros++;
      } else {
        Varint.put(to, zeros);
        Varint.put(to, numbers[i]);
        zeros = 0;
      }
    }
    if (zeros > 0) {
      Varint.put(to, zeros);
    }
  }

  static void get(ByteBuffer from, long[] numbers, int first, int end) {
    int at = first;
    while (at < end) {
      int zeros = (int) Varint.get(from);
      for (int i = 0; i < zeros; i++) {
        numbers[at++] = 0;
      }
      if (at < end) {
        numbers[at++] = Varint.get(from);
      }
    }
  }
}
