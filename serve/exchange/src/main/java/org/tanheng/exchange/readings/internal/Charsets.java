// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells the encoding of a text from its bytes: marks at the start, then what fits. */
public final class Charsets {
  public static final Charset GB18030 = Charset.forName("GB18030");
  public static final Charset WESTERN = Charset.forName("windows-1252");

  /** An encoding and why: the last part of a message key. */
  public record Guess(Charset charset, String why) {}

  private Charsets() {}

  /** The encoding of a sample from the start of a file; null if the bytes are no text. */
  public static @Nullable Guess guess(byte[] sample, int size) {
    if (starts(sample, size, 0xEF, 0xBB, 0xBF)) {
      return new Guess(StandardCharsets.UTF_8, "mark");
    }
    if (starts(sample, size, 0xFF, 0xFE)) {
      return new Guess(StandardCharsets.UTF_16LE, "mark");
    }
    if (starts(sample, size, 0xFE, 0xFF)) {
      return new Guess(StandardCharsets.UTF_16BE, "mark");
    }
    int[] zeros = new int[2];
    int controls = 0;
    for (int i = 0; i < size; i++) {
      if (sample[i] == 0) {
        zeros[i & 1]++;
      } else if (sample[i] > 0 && sample[i] < 32 && "\t\n\r\f".indexOf(sample[i]) < 0) {
        controls++;
      }
    }
    if (zeros[0] + zeros[1] > size / 4 && Math.min(zeros[0], zeros[1]) < size / 50) {
      boolean little = zeros[1] > zeros[0];
      return new Guess(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, "zeros");
    }
    if (zeros[0] + zeros[1] + controls > size / 500) {
      return null;
    }
    return eightBit(sample, size);
  }

  private static boolean starts(byte[] sample, int size, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= size || (sample[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Guess eightBit(byte[] sample, int size) {
    int valid = 0;
    int invalid = 0;
    int pairs = 0;
    int singles = 0;
    int at = 0;
    while (at < size) {
      if (sample[at] >= 0) {
        at++;
        continue;
      }
      int length = utf8Length(sample, at, size);
      if (length > 0) {
        valid++;
        at += length;
        continue;
      }
      int run = 0;
      while (at + run < size && (sample[at + run] & 0xFF) >= 0xA1) {
        run++;
      }
      invalid++;
      if (run >= 2) {
        pairs++;
      } else {
        singles++;
      }
      at += Math.max(run, 1);
    }
    if (invalid == 0) {
      return new Guess(StandardCharsets.UTF_8, valid == 0 ? "ascii" : "valid");
    }
    boolean onlyPairs = valid == 0 && pairs > 0 && singles == 0;
    if (valid > invalid || (invalid < 3 && !onlyPairs)) {
      return new Guess(StandardCharsets.UTF_8, "mostly");
    }
    return pairs >= singles ? new Guess(GB18030, "pairs") : new Guess(WESTERN, "singles");
  }

  /** Bytes of the well-formed sequence here, 0 if it is none; a cut at the end counts as one. */
  private static int utf8Length(byte[] b, int at, int size) {
    int lead = b[at] & 0xFF;
    int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 0;
    if (lead >= 0xF0 && lead < 0xF5) {
      length = 4;
    }
    for (int i = 1; i < length; i++) {
      if (at + i < size && (b[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
