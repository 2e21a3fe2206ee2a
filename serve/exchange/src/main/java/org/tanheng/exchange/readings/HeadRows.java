// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tanheng.exchange.readings.internal.NumberText;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.exchange.readings.internal.StampCell;

/** The first rows of a file as texts, with questions that help to find its columns. */
final class HeadRows {
  private static final int MOST = 400;
  private static final long MOST_BYTES = 4 << 20;

  record Line(long number, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final StampCell stamp = new StampCell();

  HeadRows(ReadingsFile file) {
    try (RowReader rows = file.rows()) {
      while (lines.size() < MOST && rows.position() < MOST_BYTES && rows.next()) {
        if (!rows.isBlankRow()) {
          lines.add(new Line(rows.line(), rows.texts()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Line> lines() {
    return lines;
  }

  /** The number of cells that most rows have. */
  int usualWidth() {
    Map<Integer, Integer> histogram = new HashMap<>();
    lines.forEach(line -> histogram.merge(line.cells().size(), 1, Integer::sum));
    return histogram.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  boolean isDate(String text) {
    return read(text) && stamp.hasDate();
  }

  boolean isClock(String text) {
    return read(text) && !stamp.hasDate();
  }

  boolean isDateWithTime(String text) {
    return read(text) && stamp.hasDate() && stamp.hasTime();
  }

  private boolean read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length > 0 && stamp.parse(bytes, 0, bytes.length);
  }

  /** How many rows of the usual width pass in one column. */
  int count(int column, Predicate<String> test) {
    return (int) lines.stream().filter(line -> test.test(line.cell(column))).count();
  }

  /**
   * Whether a row without a stamp that can be read is data all the same: numbers alone beside the
   * time, below a row as wide of words alone.
   */
  boolean isDataBelowAHeader(int index, int time) {
    if (index < 1) {
      return false;
    }
    Line line = lines.get(index);
    Line above = lines.get(index - 1);
    return line.cells().size() == above.cells().size()
        && holdsOnly(line, time, true)
        && (holdsOnly(above, time, false) || isDataBelowAHeader(index - 1, time));
  }

  private static boolean holdsOnly(Line line, int time, boolean numbers) {
    int found = 0;
    for (int i = 0; i < line.cells().size(); i++) {
      String cell = line.cell(i);
      if (i != time && !cell.isBlank()) {
        if (NumberText.isPlain(cell) != numbers) {
          return false;
        }
        found++;
      }
    }
    return found > 0;
  }
}
