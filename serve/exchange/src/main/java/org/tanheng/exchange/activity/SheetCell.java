// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Outcome;

/**
 * One amount of an activity sheet, as text.
 *
 * @param line line of the file, from 1
 * @param column title of the column that the amount stands in
 * @param source code or name of the emission source
 * @param span days of the amount, or why they cannot be told
 * @param unit null for the unit of the source
 */
public record SheetCell(
    long line,
    String column,
    String source,
    Outcome<Span> span,
    String amount,
    @Nullable String unit,
    @Nullable String note) {

  /** Days from the first to before the last. */
  public record Span(LocalDate from, LocalDate to) {}

  /** Where the amount stands, for findings. */
  public String place() {
    return "row " + line + ", " + column;
  }
}
