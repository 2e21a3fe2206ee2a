// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

/** Unpacks Snappy's raw format, in which most writers of Parquet pack their pages. */
final class Snappy {
  private Snappy() {}

  static byte[] unpack(byte[] in, int from, int to, int size) {
    int at = from;
    long wanted = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in[at++];
      wanted |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        break;
      }
    }
    if (wanted != size) {
      throw new IllegalArgumentException("a page of another size");
    }
    byte[] out = new byte[size];
    int done = 0;
    while (at < to) {
      int tag = in[at++] & 0xFF;
      if ((tag & 3) == 0) {
        int length = tag >>> 2;
        if (length >= 60) {
          int bytes = length - 59;
          length = little(in, at, bytes);
          at += bytes;
        }
        length++;
        System.arraycopy(in, at, out, done, length);
        at += length;
        done += length;
        continue;
      }
      int length;
      int back;
      if ((tag & 3) == 1) {
        length = 4 + (tag >>> 2 & 7);
        back = (tag >>> 5) << 8 | in[at++] & 0xFF;
      } else {
        int bytes = (tag & 3) == 2 ? 2 : 4;
        length = 1 + (tag >>> 2);
        back = little(in, at, bytes);
        at += bytes;
      }
      if (back <= 0 || back > done) {
        throw new IllegalArgumentException("a copy from before the page");
      }
      for (int i = 0; i < length; i++, done++) {
        out[done] = out[done - back];
      }
    }
    if (done != size) {
      throw new IllegalArgumentException("a page that ends early");
    }
    return out;
  }

  private static int little(byte[] in, int at, int bytes) {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (in[at + i] & 0xFF) << 8 * i;
    }
    return value;
  }
}
