// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.bills;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.internal.Years;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * One row of a table of bills, as text.
 *
 * @param line line of the file, from 1
 * @param cells text by column; blank cells are left out
 */
public record BillRow(long line, Map<BillColumn, String> cells) {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]0?0:00(?::00)?)?");
  private static final Pattern PLAIN_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final List<String> YES = List.of("是", "yes", "y", "true", "1", "√");
  private static final List<String> NO = List.of("", "否", "no", "n", "false", "0", "×");

  public BillRow {
    cells = Map.copyOf(cells);
  }

  /** The text of a column, null where there is none. */
  public @Nullable String text(BillColumn column) {
    return cells.get(column);
  }

  /** Whether a cell says yes; blank is no. */
  public Outcome<Boolean> yes(BillColumn column) {
    String word = cells.getOrDefault(column, "").toLowerCase(Locale.ROOT);
    return YES.contains(word) || NO.contains(word)
        ? Outcome.done(YES.contains(word))
        : Outcome.refused(
            Finding.error(
                "yes-no-unreadable",
                place(column),
                word,
                "是 or 否, yes or no, or nothing",
                "Write one of these words."));
  }

  /** The day of a column; the year stands first, so that no order is guessed. */
  public Outcome<LocalDate> day(BillColumn column) {
    String text = cells.getOrDefault(column, "");
    Matcher match = DAY.matcher(text);
    if (!match.matches()) {
      match = PLAIN_DAY.matcher(text);
    }
    if (match.matches()) {
      try {
        return Years.checked(
            LocalDate.of(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3))),
            place(column));
      } catch (DateTimeException e) {
        return Outcome.refused(malformed(column, text));
      }
    }
    return Outcome.refused(malformed(column, text));
  }

  private Finding malformed(BillColumn column, String text) {
    return Finding.error(
        "date-malformed",
        place(column),
        text,
        "a day such as 2025-01-31, 2025/1/31 or 2025年1月31日",
        "Write the year first.");
  }

  /** Where a cell stands, for findings. */
  public String place(BillColumn column) {
    return "row " + line + ", " + column.title();
  }
}
