// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The catalogue's names nearest to a word that it does not know. */
final class Suggestions {
  private static final int SHOWN = 3;

  private Suggestions() {}

  static List<String> near(Catalogue catalogue, String word) {
    int reach = Math.max(1, Math.min(2, word.length() / 2));
    return catalogue.atoms.all().stream()
        .filter(name -> Math.abs(name.length() - word.length()) <= reach)
        .map(name -> new Near(name, distance(fold(word), fold(name)), word.equals(name) ? 0 : 1))
        .filter(near -> near.distance <= reach && near.distance < word.length())
        .sorted(
            Comparator.comparingInt((Near near) -> near.distance)
                .thenComparingInt(near -> near.name.charAt(0) == word.charAt(0) ? 0 : 1)
                .thenComparing(near -> near.name))
        .limit(SHOWN)
        .map(Near::name)
        .toList();
  }

  private record Near(String name, int distance, int rank) {}

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Edit distance with exchanged neighbours counted once. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
