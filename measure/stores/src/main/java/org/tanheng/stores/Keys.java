// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Keys of format 1. The first byte says what a key is; numbers are big-endian with the sign turned,
 * so that bytes sort as numbers do; the received time is turned over, so that the newest version of
 * a reading comes first.
 */
final class Keys {
  static final byte FORMAT = 1;

  static final byte META = 0x00;
  static final byte POINT = 0x01;
  static final byte READING = 0x10;
  static final byte DIRTY = 0x20;
  static final byte ROLLUP = 0x30;

  static final byte[] FORMAT_KEY = {META, 'f'};
  static final byte[] SEQUENCE_KEY = {META, 's'};

  /** Bytes of a reading's key: kind, point, time, received. */
  static final int READING_LENGTH = 21;

  private Keys() {}

  static byte[] point(String id) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + name.length).put(POINT).put(name).array();
  }

  static String pointId(byte[] key) {
    return new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
  }

  static byte[] reading(int point, long time, long received) {
    return ByteBuffer.allocate(READING_LENGTH)
        .put(READING)
        .putInt(point)
        .putLong(time ^ Long.MIN_VALUE)
        .putLong(~(received ^ Long.MIN_VALUE))
        .array();
  }

  /** Where the readings of a point from {@code time} on begin. */
  static byte[] readingsFrom(int point, long time) {
    return ByteBuffer.allocate(13)
        .put(READING)
        .putInt(point)
        .putLong(time ^ Long.MIN_VALUE)
        .array();
  }

  static long time(byte[] key) {
    return ByteBuffer.wrap(key).getLong(5) ^ Long.MIN_VALUE;
  }

  static long received(byte[] key) {
    return ~ByteBuffer.wrap(key).getLong(13) ^ Long.MIN_VALUE;
  }

  /** A mark of an epoch day or a rollup of a month counted from year 0. */
  static byte[] numbered(byte kind, int point, int number) {
    return ByteBuffer.allocate(9)
        .put(kind)
        .putInt(point)
        .putInt(number ^ Integer.MIN_VALUE)
        .array();
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
