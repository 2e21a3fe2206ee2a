// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recursive length prefix, the byte form of Ethereum's transactions (Yellow Paper, appendix B), as
 * far as a transaction needs it: one list of byte strings.
 */
public final class Rlp {
  private static final int SHORT_STRING = 0x80;
  private static final int SHORT_LIST = 0xc0;
  private static final int SHORTEST_LONG = 56;
  private static final int LONG = 55;

  private Rlp() {}

  /** A number without leading zeros; zero is the empty string. */
  public static byte[] number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int from = 0;
    while (from < bytes.length && bytes[from] == 0) {
      from++;
    }
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  /** A list of byte strings. */
  public static byte[] list(List<byte[]> items) {
    var payload = new ByteArrayOutputStream();
    for (byte[] item : items) {
      if (item.length != 1 || item[0] < 0) {
        payload.writeBytes(prefix(item.length, SHORT_STRING));
      }
      payload.writeBytes(item);
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(prefix(payload.size(), SHORT_LIST));
    out.writeBytes(payload.toByteArray());
    return out.toByteArray();
  }

  private static byte[] prefix(int length, int base) {
    if (length < SHORTEST_LONG) {
      return new byte[] {(byte) (base + length)};
    }
    byte[] size = number(BigInteger.valueOf(length));
    byte[] prefix = new byte[1 + size.length];
    prefix[0] = (byte) (base + LONG + size.length);
    System.arraycopy(size, 0, prefix, 1, size.length);
    return prefix;
  }

  /**
   * Reads a list of byte strings.
   *
   * @throws IllegalArgumentException if the bytes are not the one form of such a list
   */
  public static List<byte[]> read(byte[] bytes) {
    var items = new ArrayList<byte[]>();
    int[] at = {0};
    int end = length(bytes, at, SHORT_LIST);
    if (at[0] + end != bytes.length) {
      throw new IllegalArgumentException("a length that does not fit");
    }
    while (at[0] < bytes.length) {
      int first = bytes[at[0]] & 0xff;
      if (first < SHORT_STRING) {
        items.add(new byte[] {bytes[at[0]++]});
      } else {
        int length = length(bytes, at, SHORT_STRING);
        items.add(Arrays.copyOfRange(bytes, at[0], at[0] + length));
        at[0] += length;
      }
    }
    if (!Arrays.equals(list(items), bytes)) {
      throw new IllegalArgumentException("not the shortest form");
    }
    return items;
  }

  private static int length(byte[] bytes, int[] at, int base) {
    int first = at[0] < bytes.length ? bytes[at[0]] & 0xff : 0;
    int length = first - base;
    int width = Math.max(0, length - LONG);
    at[0]++;
    if (length < 0 || length >= SHORTEST_LONG + Integer.BYTES || at[0] + width > bytes.length) {
      throw new IllegalArgumentException("a prefix that does not fit");
    }
    if (width > 0) {
      length = new BigInteger(1, Arrays.copyOfRange(bytes, at[0], at[0] + width)).intValueExact();
      at[0] += width;
    }
    if (length > bytes.length - at[0]) {
      throw new IllegalArgumentException("a length past the end");
    }
    return length;
  }
}
