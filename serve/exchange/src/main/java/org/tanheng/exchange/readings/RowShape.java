// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.regex.Pattern;
import org.tanheng.exchange.readings.internal.Delimiters;
import org.tanheng.exchange.readings.internal.RowReader;

/** Judges rows as a whole: cells that moved, open quotes, totals, a second header. */
final class RowShape {
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?i)(合计|总计|小计|共计|平均|最大|最小|汇总|制表|备注|说明|注[:：]).*"
              + "|(grand )?(sub)?total\\b.*|sums?\\b.*|average.*|mean\\b.*|max\\b.*|min\\b.*|notes?\\b.*|source\\b.*");
  private static final String OTHERS = "\t;|,";

  private final Head head;
  private final char delimiter;
  private final boolean isSheet;

  RowShape(Head head, char delimiter, boolean isSheet) {
    this.head = head;
    this.delimiter = delimiter;
    this.isSheet = isSheet;
  }

  /** The code of what is wrong with the row, empty if nothing is. */
  String trouble(RowReader row) {
    if (isSheet) {
      return "";
    }
    if (row.hasOpenQuote()) {
      return "quote-unclosed";
    }
    if (row.cells() == head.columns()) {
      return "";
    }
    if (isSummary(row)) {
      return "row-summary";
    }
    if (row.cells() < head.columns()) {
      return hasOtherDelimiter(row) ? "row-delimiter" : "row-short";
    }
    for (int i = head.columns(); i < row.cells(); i++) {
      if (!row.isBlank(i)) {
        return "row-long";
      }
    }
    return "";
  }

  private boolean hasOtherDelimiter(RowReader row) {
    String text = String.join("", row.texts());
    for (int i = 0; i < OTHERS.length(); i++) {
      char other = OTHERS.charAt(i);
      if (other != delimiter && Delimiters.count(text, other) + row.cells() >= head.columns()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first cell that holds anything names a total or a note. */
  boolean isSummary(RowReader row) {
    for (int i = 0; i < row.cells(); i++) {
      if (!row.isBlank(i)) {
        return SUMMARY.matcher(row.text(i)).matches();
      }
    }
    return false;
  }

  /** What a stamp that cannot be read most likely is. */
  String unreadable(RowReader row) {
    String text = row.text(head.timeColumn());
    if (text.equals(head.names().get(head.timeColumn()))) {
      return "row-header-again";
    }
    if (SUMMARY.matcher(text).matches()) {
      return "row-summary";
    }
    if (text.indexOf('\ufffd') >= 0) {
      return "encoding-invalid";
    }
    return text.startsWith("=") || text.startsWith("@") ? "formula-text" : "stamp-unreadable";
  }
}
