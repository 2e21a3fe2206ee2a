// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.Map;
import org.tanheng.finding.Finding;

/** What is expected and what helps, for each kind of trouble in a row. */
final class RowAdvice {
  private record Words(String wanted, String advice) {}

  private static final Map<String, Words> WORDS =
      Map.ofEntries(
          of("row-short", "as many cells as the header", "Add the missing cell; the others moved."),
          of(
              "row-long",
              "as many cells as the header",
              "Remove the extra cell or quote its comma."),
          of("row-delimiter", "cells apart by the file's mark", "Use one mark between cells."),
          of("row-summary", "a reading", "Totals are recomputed, not imported."),
          of("row-header-again", "a reading", "Remove the second header."),
          of("quote-unclosed", "a quote that ends in its row", "Close or remove the quote."),
          of("stamp-missing", "a date and time", "Fill it in; merged cells keep only their first."),
          of("stamp-unreadable", "a date and time", "Write it as 2018-01-31 00:15."),
          of("stamp-impossible", "a day of the calendar", "Correct day, month or their order."),
          of("stamp-out-of-range", "a year from 1990 to 2099", "Correct the year."),
          of("stamp-in-future", "a time before the import", "Correct the date."),
          of(
              "stamp-in-clock-gap",
              "a time that the clock shows",
              "Choose standard time if the meter keeps it."),
          of("duplicate-same", "one row per stamp", "Nothing is lost: the values are the same."),
          of("duplicate-conflict", "one value per stamp", "Keep the row that is right."),
          of("value-missing", "a number", "It stays missing; it is never taken as zero."),
          of("number-unreadable", "a number", "Correct the cell."),
          of("number-not-finite", "a finite number", "Leave the cell empty if nothing was read."),
          of("number-grouped", "a number without marks between thousands", "Remove the marks."),
          of("number-unit", "a number alone", "Name the unit in the header."),
          of("number-too-large", "at most 18 digits", "Correct the cell or the unit."),
          of("cell-error", "a number", "Mend the formula in the sheet."),
          of("formula-text", "a number", "Replace the formula by its value."),
          of(
              "encoding-invalid",
              "text in the file's encoding",
              "Choose the encoding or correct the cell."),
          of(
              "interval-negative",
              "use that is not negative",
              "Correct it, or use a point for each direction."));

  private RowAdvice() {}

  private static Map.Entry<String, Words> of(String code, String wanted, String advice) {
    return Map.entry(code, new Words(wanted, advice));
  }

  static Finding error(String code, String subject, String got) {
    Words words = words(code);
    return Finding.error(code, subject, got, words.wanted(), words.advice());
  }

  static Finding warning(String code, String subject, String got) {
    Words words = words(code);
    return Finding.warning(code, subject, got, words.wanted(), words.advice());
  }

  private static Words words(String code) {
    Words words = WORDS.get(code);
    if (words == null) {
      throw new IllegalArgumentException("no words for " + code);
    }
    return words;
  }
}
