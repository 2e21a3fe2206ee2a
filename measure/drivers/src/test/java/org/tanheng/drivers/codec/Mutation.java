// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import java.util.Arrays;
import java.util.Random;

/** What can happen to a frame on its way, each kind by name. */
public enum Mutation {
  ONE_BIT,
  ONE_BYTE,
  SOME_BYTES,
  BYTE_LOST,
  BYTE_TWICE,
  BYTE_BETWEEN,
  CUT_OFF,
  HEAD_LOST,
  TWO_SWAPPED,
  RUN_TWICE,
  NIBBLES_SWAPPED,
  TWO_FRAMES_MIXED,
  NOISE;

  /** A mutant of this kind; the seeds are left as they are. */
  public byte[] of(byte[] frame, byte[] other, Random random) {
    byte[] copy = frame.clone();
    int length = Math.max(1, frame.length);
    int at = random.nextInt(length);
    if (frame.length < 2) {
      return noise(random);
    }
    return switch (this) {
      case ONE_BIT -> with(copy, at, copy[at] ^ 1 << random.nextInt(8));
      case ONE_BYTE -> with(copy, at, random.nextInt(256));
      case SOME_BYTES -> some(copy, random);
      case BYTE_LOST -> join(Arrays.copyOf(copy, at), Arrays.copyOfRange(copy, at + 1, length));
      case BYTE_TWICE -> join(Arrays.copyOf(copy, at + 1), Arrays.copyOfRange(copy, at, length));
      case BYTE_BETWEEN -> between(copy, at, random.nextInt(256));
      case CUT_OFF -> Arrays.copyOf(copy, at);
      case HEAD_LOST -> Arrays.copyOfRange(copy, at, length);
      case TWO_SWAPPED -> swapped(copy, at, random.nextInt(length));
      case RUN_TWICE -> twice(copy, at, random.nextInt(length - at) + 1);
      case NIBBLES_SWAPPED -> with(copy, at, copy[at] << 4 | copy[at] >> 4 & 15);
      case TWO_FRAMES_MIXED -> mixed(copy, at, other, random);
      case NOISE -> noise(random);
    };
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  private static byte[] some(byte[] bytes, Random random) {
    for (int i = random.nextInt(8) + 1; i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] between(byte[] bytes, int at, int value) {
    byte[] head = Arrays.copyOf(bytes, at + 1);
    head[at] = (byte) value;
    return join(head, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] swapped(byte[] bytes, int a, int b) {
    byte first = bytes[a];
    bytes[a] = bytes[b];
    bytes[b] = first;
    return bytes;
  }

  private static byte[] twice(byte[] bytes, int at, int count) {
    return join(Arrays.copyOf(bytes, at + count), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private static byte[] mixed(byte[] bytes, int at, byte[] other, Random random) {
    int from = random.nextInt(other.length + 1);
    return join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, from, other.length));
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
