// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.util.List;

/** Tells which mark stands between cells: the one found equally often in most lines. */
public final class Delimiters {
  /** Tried in this order; a comma last, because it may be a decimal mark too. */
  static final char[] CANDIDATES = {'\t', ';', '|', ','};

  /** A mark, how many lines agree on its number, and of how many lines. */
  public record Guess(char delimiter, int agreeing, int lines) {}

  private Delimiters() {}

  public static Guess guess(List<String> lines) {
    Guess best = new Guess(',', 0, lines.size());
    for (char candidate : CANDIDATES) {
      int agreeing = agreeing(lines, candidate);
      if (agreeing > best.agreeing()) {
        best = new Guess(candidate, agreeing, lines.size());
      }
    }
    return best;
  }

  /** Most lines that hold the mark the same number of times, at least once. */
  private static int agreeing(List<String> lines, char mark) {
    int[] histogram = new int[512];
    for (String line : lines) {
      histogram[Math.min(count(line, mark), histogram.length - 1)]++;
    }
    int best = 0;
    for (int i = 1; i < histogram.length; i++) {
      best = Math.max(best, histogram[i]);
    }
    return best;
  }

  /** How often the mark stands outside quotes. */
  public static int count(String line, char mark) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == mark && !quoted) {
        count++;
      }
    }
    return count;
  }
}
