// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A table whose header names columns of a kind: finds the header, reads what stands below it, and
 * says what is wrong with the rest. Columns that are not known are passed over with a warning; a
 * table without the needed columns, with one twice, or with shifted cells is refused.
 *
 * @param columns all columns
 * @param of the column that a heading names
 * @param title heading of a column
 * @param isHeader whether these columns make a header
 * @param missing code of the finding where no row is the header
 * @param wanted the needed headings, in words
 * @param thing what a row is, such as {@code bill}
 * @param most rows at the most
 */
public record ColumnTable<C extends Enum<C>>(
    List<C> columns,
    Function<String, Optional<C>> of,
    Function<C, String> title,
    Predicate<Collection<C>> isHeader,
    String missing,
    String wanted,
    String thing,
    int most) {

  private static final int HEADER_WITHIN = 20;
  private static final int SHOWN = 200;

  /** The rows below the header, each made of its line number and its cells that are not blank. */
  public <R> Outcome<List<R>> rows(
      List<TableFile.Line> lines, String name, BiFunction<Long, Map<C, String>, R> row) {
    for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
      TableFile.Line heading = lines.get(i);
      Map<Integer, C> header = header(heading);
      if (isHeader.test(header.values())) {
        List<TableFile.Line> rows = lines.subList(i + 1, lines.size());
        var wrong = new ArrayList<>(twice(heading));
        wrong.addAll(TableFile.shifted(heading, rows));
        List<Finding> unknown = TableFile.unknown(heading, header.keySet(), titles(", "));
        return wrong.isEmpty()
            ? below(header, rows, name, row).flatMap(read -> Outcome.done(read, unknown))
            : Outcome.refused(wrong);
      }
    }
    String first =
        lines.isEmpty() ? "nothing" : String.join(", ", lines.getFirst().cells()).strip();
    return Outcome.refused(
        Finding.error(
            missing,
            name,
            first.length() > SHOWN ? first.substring(0, SHOWN) : first,
            wanted,
            "Take the template, or name the columns as it does."));
  }

  /** The empty table as CSV that Excel reads in Chinese. */
  public byte[] template() {
    return ("\uFEFF" + titles(",") + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private String titles(String between) {
    return columns.stream().map(title).collect(Collectors.joining(between));
  }

  private Map<Integer, C> header(TableFile.Line line) {
    var header = new LinkedHashMap<Integer, C>();
    for (int i = 0; i < line.cells().size(); i++) {
      int at = i;
      of.apply(line.cells().get(i))
          .filter(column -> !header.containsValue(column))
          .ifPresent(column -> header.put(at, column));
    }
    return header;
  }

  private List<Finding> twice(TableFile.Line line) {
    List<C> known = line.cells().stream().flatMap(cell -> of.apply(cell).stream()).toList();
    return known.stream()
        .distinct()
        .filter(column -> Collections.frequency(known, column) > 1)
        .map(column -> TableFile.twice(line, title.apply(column)))
        .toList();
  }

  private <R> Outcome<List<R>> below(
      Map<Integer, C> header,
      List<TableFile.Line> lines,
      String name,
      BiFunction<Long, Map<C, String>, R> row) {
    List<R> rows = new ArrayList<>();
    for (TableFile.Line line : lines) {
      Map<C, String> cells = cells(header, line);
      if (!cells.isEmpty()) {
        rows.add(row.apply(line.number(), cells));
      }
    }
    if (rows.isEmpty() || rows.size() > most) {
      return Outcome.refused(
          Finding.error(
              rows.isEmpty() ? "file-no-rows" : "file-too-long",
              name,
              rows.size() + " rows",
              "1 to " + most + " " + thing + "s",
              rows.isEmpty()
                  ? "Write one " + thing + " a row below the header."
                  : "Split the file."));
    }
    return Outcome.done(rows);
  }

  private Map<C, String> cells(Map<Integer, C> header, TableFile.Line line) {
    var cells = new EnumMap<C, String>(columns.getFirst().getDeclaringClass());
    header.forEach(
        (at, column) -> {
          String text = at < line.cells().size() ? line.cells().get(at).strip() : "";
          if (!text.isEmpty()) {
            cells.put(column, text);
          }
        });
    return cells;
  }
}
