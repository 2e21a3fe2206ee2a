// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;

/** Signed numbers in as few bytes as they need: zigzag, then seven bits a byte, low bits first. */
final class Varint {
  static final int MOST_BYTES = 10;

  private Varint() {}

  /** The sign as the lowest bit, so that small numbers of either sign are small. */
  static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  static long unzigzag(long bits) {
    return (bits >>> 1) ^ -(bits & 1);
  }

  static int length(long value) {
    long bits = zigzag(value);
    int length = 1;
    while ((bits & ~0x7FL) != 0) {
      bits >>>= 7;
      length++;
    }
    return length;
  }

  static void put(ByteBuffer to, long value) {
    long bits = zigzag(value);
    while ((bits & ~0x7FL) != 0) {
      to.put((byte) ((bits & 0x7F) | 0x80));
      bits >>>= 7;
    }
    to.put((byte) bits);
  }

  static long get(ByteBuffer from) {
    long bits = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = from.get();
      bits |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return unzigzag(bits);
      }
    }
  }
}
