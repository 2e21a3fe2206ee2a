// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.tanheng.finding.Finding;

/** The rows of a table, whatever file it stands in. */
interface Cells extends AutoCloseable {
  /** Stands for a cell that is no number of the wanted kind. */
  long BAD = Long.MIN_VALUE;

  /** Letters of an ISO date. */
  int DATE = 10;

  /** The headings. */
  List<String> header();

  /** Goes to the next row; false at the end. */
  boolean next() throws IOException;

  /** Number of the row in the file, as a person counts it. */
  long row();

  /** What is wrong with the row as a whole. */
  List<Finding> damage();

  /** A cell as text, empty if there is none. */
  String text(int column);

  /**
   * A number of none below zero times ten to the decimals, zero if the cell is empty, {@link #BAD}
   * if it is no such number or has more decimals.
   */
  long scaled(int column, int decimals);

  /** Days since 1970 of an ISO date, {@link #BAD} if it is none. */
  long day(int column);

  /** Days since 1970 of a text that begins with an ISO date, {@link #BAD} if it does not. */
  static long dayOf(String text) {
    try {
      return LocalDate.parse(text.length() > DATE ? text.substring(0, DATE) : text).toEpochDay();
    } catch (DateTimeException e) {
      return BAD;
    }
  }

  @Override
  void close() throws IOException;
}
