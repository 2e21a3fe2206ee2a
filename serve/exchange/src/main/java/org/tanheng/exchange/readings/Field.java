// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.Locale;
import java.util.Optional;

/** What is decided about a file of readings; each can be chosen by the user instead. */
public enum Field {
  /** Name of the sheet of a workbook. */
  SHEET,
  /** Encoding of a text, for example UTF-8 or GB18030. */
  ENCODING,
  /** The mark between cells: comma, semicolon, tab or pipe. */
  DELIMITER,
  /** Number of the line with the names of the columns, 0 if there is none. */
  HEADER_LINE,
  /** Column with the date, or date and time: its number from 1, or its name. */
  TIME_COLUMN,
  /** Number of a second column with the time of day, 0 if there is none. */
  CLOCK_COLUMN,
  /** Order of the numbers of a date: ymd, dmy, mdy. */
  DATE_ORDER,
  /** The same where dates of two styles stand in one file: order of those without zeros. */
  DATE_ORDER_UNPADDED,
  /** The same for date cells of a sheet or other stamps with the year first: ymd, ydm. */
  DATE_ORDER_YEAR_FIRST,
  /** Whether a stamp begins or ends its interval: begin, end. */
  STAMPS,
  /** Whether the row stamped 0:00 is the last of its date: next-day, same-day. */
  MIDNIGHT,
  /** How stamps follow the clock of the zone: offset, local, standard. */
  CLOCK,
  /** Distance of rows: 15m, 1h, 1d, 1mo. */
  STEP,
  /** The decimal mark: point, comma. */
  DECIMAL;

  /** The name used in files and JSON, for example {@code time-column}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Field> of(String key) {
    for (Field field : values()) {
      if (field.key().equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
