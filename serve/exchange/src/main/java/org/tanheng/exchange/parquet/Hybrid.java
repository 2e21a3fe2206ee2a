// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.util.Arrays;

/** Parquet's mixture of runs and packed bits, in which levels and dictionary places stand. */
final class Hybrid {
  private Hybrid() {}

  /** Reads so many numbers of a width in bits. */
  static int[] read(byte[] in, int from, int to, int width, int count) {
    int[] out = new int[count];
    if (width == 0) {
      return out;
    }
    if (width < 0 || width > 32) {
      throw new IllegalArgumentException("numbers of " + width + " bits");
    }
    int at = from;
    int done = 0;
    while (done < count) {
      int head = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = in[at++];
        head |= (b & 0x7F) << shift;
        if (b >= 0) {
          break;
        }
      }
      if ((head & 1) == 0) {
        int value = 0;
        for (int i = 0; i < (width + 7) / 8; i++) {
          value |= (in[at++] & 0xFF) << 8 * i;
        }
        int run = Math.min(head >>> 1, count - done);
        if (run == 0 && head >>> 1 == 0) {
          throw new IllegalArgumentException("a run of none");
        }
        Arrays.fill(out, done, done + run, value);
        done += run;
      } else {
        int packed = (head >>> 1) * 8;
        int take = Math.min(packed, count - done);
        bits(in, at, width, out, done, take);
        done += take;
        at += (head >>> 1) * width;
      }
      if (at > to) {
        throw new IllegalArgumentException("levels beyond their page");
      }
    }
    return out;
  }

  private static void bits(byte[] in, int from, int width, int[] out, int done, int count) {
    long mask = (1L << width) - 1;
    long held = 0;
    int bits = 0;
    int at = from;
    for (int i = 0; i < count; i++) {
      while (bits < width) {
        held |= (in[at++] & 0xFFL) << bits;
        bits += 8;
      }
      out[done + i] = (int) (held & mask);
      held >>>= width;
      bits -= width;
    }
  }
}
