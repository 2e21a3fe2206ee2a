// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.activity;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.internal.TableFile;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Reads a sheet of activity data: a source a row with a column a month, or a first day, a last day
 * and an amount a row. Blank amounts are passed over, for missing is not zero.
 */
public final class ActivitySheet {
  static final String SOURCE = "排放源 source";
  static final String NAME = "名称 name";
  static final String UNIT = "单位 unit";
  static final String FIRST = "起始日 first day";
  static final String LAST = "截止日 last day";
  static final String AMOUNT = "数量 amount";
  static final String NOTE = "说明 note";
  private static final List<String> TITLES = List.of(SOURCE, NAME, UNIT, FIRST, LAST, AMOUNT, NOTE);
  private static final int HEADER_WITHIN = 20;
  private static final int MOST_CELLS = 20_000;

  private ActivitySheet() {}

  /**
   * The amounts below the header that names the columns.
   *
   * @param work folder for passing files
   */
  public static Outcome<List<SheetCell>> read(Path file, String name, Path work) {
    return TableFile.read(file, name, work).flatMap(lines -> cells(lines, name));
  }

  private static Outcome<List<SheetCell>> cells(List<TableFile.Line> lines, String name) {
    for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
      Header header = Header.of(lines.get(i).cells());
      if (header.isComplete()) {
        List<TableFile.Line> below = lines.subList(i + 1, lines.size());
        var wrong = new ArrayList<>(Header.wrong(lines.get(i)));
        wrong.addAll(TableFile.shifted(lines.get(i), below));
        if (!wrong.isEmpty()) {
          return Outcome.refused(wrong);
        }
        var cells = new ArrayList<SheetCell>();
        below.forEach(line -> header.read(line, cells));
        return counted(cells, name);
      }
    }
    String first = lines.isEmpty() ? "nothing" : String.join(", ", lines.getFirst().cells());
    return Outcome.refused(
        Finding.error(
            "sheet-columns-missing",
            name,
            first.length() > 200 ? first.substring(0, 200) : first,
            SOURCE + ", and months such as 2025-01, or " + FIRST + ", " + LAST + ", " + AMOUNT,
            "Take the template, or name the columns as it does."));
  }

  private static Outcome<List<SheetCell>> counted(List<SheetCell> cells, String name) {
    if (!cells.isEmpty() && cells.size() <= MOST_CELLS) {
      return Outcome.done(cells);
    }
    return Outcome.refused(
        Finding.error(
            cells.isEmpty() ? "file-no-rows" : "file-too-long",
            name,
            cells.size() + " amounts",
            "1 to " + MOST_CELLS + " amounts",
            cells.isEmpty() ? "Write amounts below the header." : "Split the file."));
  }

  /** Places of the columns in a line of the file. */
  private record Header(Map<String, Integer> titles, Map<Integer, YearMonth> months) {

    static Header of(List<String> cells) {
      var titles = new LinkedHashMap<String, Integer>();
      var months = new LinkedHashMap<Integer, YearMonth>();
      for (int i = 0; i < cells.size(); i++) {
        int at = i;
        String text = cells.get(i).strip().toLowerCase(Locale.ROOT);
        SheetDays.month(text).ifPresent(month -> months.put(at, month));
        TITLES.stream()
            .filter(title -> title.equals(text) || names(title).contains(text))
            .forEach(title -> titles.putIfAbsent(title, at));
      }
      return new Header(titles, months);
    }

    /** Titles that stand twice, or that are meant as a month and are none. */
    static List<Finding> wrong(TableFile.Line line) {
      var wrong = new ArrayList<Finding>();
      var seen = new HashSet<String>();
      for (String cell : line.cells()) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        Optional<String> meant =
            SheetDays.month(text)
                .map(YearMonth::toString)
                .or(
                    () ->
                        TITLES.stream()
                            .filter(title -> title.equals(text) || names(title).contains(text))
                            .findFirst());
        if (meant.isPresent() && !seen.add(meant.get())) {
          wrong.add(TableFile.twice(line, meant.get()));
        } else if (SheetDays.isLikeAMonth(text)) {
          wrong.add(
              Finding.error(
                  "month-unreadable",
                  "row " + line.number(),
                  cell,
                  "a month such as 2025-01 or 2025年1月",
                  "Write the year first, or remove the column; nothing was taken from the file."));
        }
      }
      return wrong;
    }

    private static List<String> names(String title) {
      return List.of(title.split(" ", 2));
    }

    boolean isComplete() {
      return titles.containsKey(SOURCE) && (!months.isEmpty() || hasSpans());
    }

    private boolean hasSpans() {
      return titles.keySet().containsAll(List.of(FIRST, LAST, AMOUNT));
    }

    void read(TableFile.Line line, List<SheetCell> into) {
      months.forEach(
          (at, month) ->
              add(line, month.toString(), Outcome.done(SheetDays.span(month)), at, into));
      if (hasSpans()) {
        String place = "row " + line.number() + ", " + FIRST;
        add(
            line,
            AMOUNT,
            SheetDays.span(text(line, FIRST), text(line, LAST), place),
            titles.getOrDefault(AMOUNT, -1),
            into);
      }
    }

    private void add(
        TableFile.Line line,
        String column,
        Outcome<SheetCell.Span> span,
        int at,
        List<SheetCell> into) {
      String amount = text(line, at);
      if (!amount.isEmpty()) {
        into.add(
            new SheetCell(
                line.number(),
                column,
                text(line, SOURCE),
                span,
                amount,
                blankToNull(text(line, UNIT)),
                blankToNull(text(line, NOTE))));
      }
    }

    private String text(TableFile.Line line, String title) {
      return text(line, titles.getOrDefault(title, -1));
    }

    private static String text(TableFile.Line line, int at) {
      return at >= 0 && at < line.cells().size() ? line.cells().get(at).strip() : "";
    }

    private static @Nullable String blankToNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
