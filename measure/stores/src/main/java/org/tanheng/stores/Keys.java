// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Keys of format 2. The first byte says what a key is; numbers are big-endian with the sign turned,
 * so that bytes sort as numbers do. Readings stand by point and UTC day: loose as they came, one
 * entry per commit, or settled into one {@link Block}.
 */
final class Keys {
  static final byte FORMAT = 2;
  static final long DAY = 86_400_000L;

  static final byte META = 0x00;
  static final byte POINT = 0x01;
  static final byte BLOCK = 0x11;
  static final byte LOOSE = 0x12;
  static final byte DIRTY = 0x20;
  static final byte ROLLUP = 0x30;
  static final byte TOTAL = 0x31;
  static final byte THINNED = 0x32;

  static final byte LOG_ENTRY = 0x40;
  static final byte LOG_TIME = 0x41;
  static final byte LOG_PLACE = 0x42;

  static final byte[] FORMAT_KEY = {META, 'f'};
  static final byte[] SEQUENCE_KEY = {META, 's'};
  static final byte[] CHAIN_KEY = {META, 'c'};
  static final byte[] PLACED_KEY = {META, 'p'};

  private Keys() {}

  static byte[] point(String id) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + name.length).put(POINT).put(name).array();
  }

  static String pointId(byte[] key) {
    return new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
  }

  /** The day of a time, counted from the epoch; times beyond any calendar are cut to the last. */
  static int day(long time) {
    long day = Math.floorDiv(time, DAY);
    return (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE - 1, day));
  }

  /** What one commit brought of a point's day. */
  static byte[] loose(int point, int day, long commit) {
    return ByteBuffer.allocate(17)
        .put(LOOSE)
        .putInt(point)
        .putInt(day ^ Integer.MIN_VALUE)
        .putLong(commit)
        .array();
  }

  /**
   * A key of a kind, a point and a number: the epoch day of a block or a mark, the month of a
   * rollup counted from year 0.
   */
  static byte[] numbered(byte kind, int point, int number) {
    return ByteBuffer.allocate(9)
        .put(kind)
        .putInt(point)
        .putInt(number ^ Integer.MIN_VALUE)
        .array();
  }

  /** A key of the evidence log: a kind and counting numbers. */
  static byte[] logged(byte kind, long... numbers) {
    ByteBuffer key = ByteBuffer.allocate(1 + numbers.length * Long.BYTES).put(kind);
    for (long number : numbers) {
      key.putLong(number ^ Long.MIN_VALUE);
    }
    return key.array();
  }

  /** The number at a place of such a key. */
  static long loggedNumber(byte[] key, int place) {
    return ByteBuffer.wrap(key).getLong(1 + place * Long.BYTES) ^ Long.MIN_VALUE;
  }

  static int pointOf(byte[] key) {
    return ByteBuffer.wrap(key).getInt(1);
  }

  static int numberOf(byte[] key) {
    return ByteBuffer.wrap(key).getInt(5) ^ Integer.MIN_VALUE;
  }

  static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  static long number(byte[] value) {
    return ByteBuffer.wrap(value).getLong();
  }
}
