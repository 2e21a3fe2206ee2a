// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes cells that follow each other as a range: {@code D4,D5,D6} is {@code D4:D6}. */
final class Ranges {
  private static final int MOST_ARGUMENTS = 200;
  private static final Pattern CELL = Pattern.compile("(.*?[A-Z]+)(\\d+)");

  private Ranges() {}

  static String collapse(List<String> cells) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= cells.size(); i++) {
      if (i == cells.size() || !follows(cells.get(i - 1), cells.get(i))) {
        String last = cells.get(i - 1);
        String first = cells.get(from);
        ranges.add(i - from == 1 ? first : first + ":" + last.substring(last.indexOf('!') + 1));
        from = i;
      }
    }
    return ranges.size() <= MOST_ARGUMENTS ? String.join(",", ranges) : nested(ranges);
  }

  /** Excel takes at most 255 arguments, so that more of them are summed in groups. */
  private static String nested(List<String> ranges) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i += MOST_ARGUMENTS) {
      int end = Math.min(i + MOST_ARGUMENTS, ranges.size());
      groups.add("SUM(" + String.join(",", ranges.subList(i, end)) + ")");
    }
    return String.join(",", groups);
  }

  private static boolean follows(String cell, String next) {
    Matcher a = CELL.matcher(cell);
    Matcher b = CELL.matcher(next);
    return a.matches()
        && b.matches()
        && a.group(1).equals(b.group(1))
        && Integer.parseInt(b.group(2)) == Integer.parseInt(a.group(2)) + 1;
  }
}
