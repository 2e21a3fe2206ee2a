// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.metering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads and writes the register of measuring instruments: one meter a row, text in every cell. */
public final class RegisterSheet {
  private static final int HEADER_WITHIN = 20;
  private static final int MOST_ROWS = 10_000;

  private RegisterSheet() {}

  /**
   * A row as written; cells that are blank are absent.
   *
   * @param line line of the file, from 1; 0 for a row that is written
   */
  public record Row(long line, Map<RegisterColumn, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** What a cell says, if it says anything. */
    public Optional<String> text(RegisterColumn column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  /**
   * The rows below the header that names the columns.
   *
   * @param work folder for passing files
   */
  public static Outcome<List<Row>> read(Path file, String name, Path work) {
    return TableFile.read(file, name, work).flatMap(lines -> rows(lines, name));
  }

  private static Outcome<List<Row>> rows(List<TableFile.Line> lines, String name) {
    for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
      Map<RegisterColumn, Integer> places = new EnumMap<>(RegisterColumn.class);
      List<Finding> twice = new ArrayList<>();
      List<String> cells = lines.get(i).cells();
      for (int at = 0; at < cells.size(); at++) {
        int place = at;
        TableFile.Line header = lines.get(i);
        RegisterColumn.of(cells.get(at))
            .ifPresent(
                column -> {
                  if (places.putIfAbsent(column, place) != null) {
                    twice.add(TableFile.twice(header, column.title()));
                  }
                });
      }
      if (places.containsKey(RegisterColumn.CODE) && places.containsKey(RegisterColumn.CARRIER)) {
        return twice.isEmpty()
            ? read(lines.subList(i + 1, lines.size()), places, name)
            : Outcome.refused(twice);
      }
    }
    return Outcome.refused(
        Finding.error(
            "sheet-columns-missing",
            name,
            lines.isEmpty() ? "nothing" : String.join(", ", lines.getFirst().cells()),
            RegisterColumn.CODE.title() + ", " + RegisterColumn.CARRIER.title(),
            "Take the template, or name the columns as it does."));
  }

  private static Outcome<List<Row>> read(
      List<TableFile.Line> lines, Map<RegisterColumn, Integer> places, String name) {
    List<Row> rows = new ArrayList<>();
    for (TableFile.Line line : lines) {
      Map<RegisterColumn, String> cells = new EnumMap<>(RegisterColumn.class);
      places.forEach(
          (column, at) -> {
            String text = at < line.cells().size() ? line.cells().get(at).strip() : "";
            if (!text.isEmpty()) {
              cells.put(column, text);
            }
          });
      if (!cells.isEmpty()) {
        rows.add(new Row(line.number(), cells));
      }
    }
    if (!rows.isEmpty() && rows.size() <= MOST_ROWS) {
      return Outcome.done(rows);
    }
    return Outcome.refused(
        Finding.error(
            rows.isEmpty() ? "file-no-rows" : "file-too-long",
            name,
            rows.size() + " rows",
            "1 to " + MOST_ROWS + " rows",
            rows.isEmpty() ? "Write meters below the header." : "Split the file."));
  }

  /** Rows as a workbook; every cell is text, so that no number or date is changed. */
  public static byte[] xlsx(List<Row> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Tanheng", "1.0")) {
      Worksheet sheet = book.newWorksheet("计量器具台账 register");
      for (RegisterColumn column : RegisterColumn.values()) {
        int at = column.ordinal();
        sheet.value(0, at, column.title());
        sheet.style(0, at).bold().wrapText(true).fillColor(at == 0 ? "C6E8D4" : "EEF2EF").set();
        sheet.width(at, 16);
        sheet.range(1, at, Math.max(rows.size(), 200), at).style().format("@").set();
        for (int i = 0; i < rows.size(); i++) {
          sheet.value(i + 1, at, rows.get(i).cells().getOrDefault(column, ""));
        }
      }
      sheet.freezePane(2, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Rows as csv in UTF-8 with a byte-order mark, so that spreadsheets read the Chinese. */
  public static byte[] csv(List<Row> rows) {
    String head =
        Stream.of(RegisterColumn.values())
            .map(RegisterColumn::title)
            .map(RegisterSheet::quoted)
            .collect(Collectors.joining(","));
    String body =
        rows.stream()
            .map(
                row ->
                    Stream.of(RegisterColumn.values())
                        .map(column -> quoted(row.cells().getOrDefault(column, "")))
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n"));
    return ("\uFEFF" + head + "\r\n" + body + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    String safe = text.startsWith("=") || text.startsWith("@") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
