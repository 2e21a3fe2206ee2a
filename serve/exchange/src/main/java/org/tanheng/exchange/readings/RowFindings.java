// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanheng.finding.Finding;

/** Collects what is wrong in rows; counts all, keeps the first thousand of a kind and column. */
final class RowFindings {
  private static final int MOST_OF_A_KIND = 1000;
  private static final int MOST_TEXT = 80;

  private final List<RowFinding> rows = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Integer> kept = new HashMap<>();

  /** Sets aside: the row or cell is not imported. */
  void error(long row, String column, String code, String got) {
    add(row, column, RowAdvice.error(code, subject(row, column), shown(got)));
  }

  /** Notes without setting aside. */
  void warning(long row, String column, String code, String got) {
    add(row, column, RowAdvice.warning(code, subject(row, column), shown(got)));
  }

  private void add(long row, String column, Finding finding) {
    counts.merge(finding.code(), 1L, Long::sum);
    if (kept.merge(finding.code() + "\t" + column, 1, Integer::sum) <= MOST_OF_A_KIND) {
      rows.add(new RowFinding(row, column, finding));
    }
  }

  private static String subject(long row, String column) {
    return column.isEmpty() ? "row " + row : "row " + row + ", " + column;
  }

  private static String shown(String got) {
    return got.length() <= MOST_TEXT ? got : got.substring(0, MOST_TEXT) + "…";
  }

  List<RowFinding> rows() {
    return rows;
  }

  Map<String, Long> counts() {
    return counts;
  }
}
