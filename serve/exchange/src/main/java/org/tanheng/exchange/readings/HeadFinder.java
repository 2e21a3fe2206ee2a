// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tanheng.exchange.readings.HeadRows.Line;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Unit;

/** Finds header, first row of data and the columns of time in the first rows of a file. */
final class HeadFinder {
  private static final int MOST_COLUMNS = 1000;

  private final ReadingsFile file;
  private final Choices choices;
  private final HeadRows rows;
  private final List<Decision> decisions = new ArrayList<>();

  HeadFinder(ReadingsFile file, Choices choices) {
    this.file = file;
    this.choices = choices;
    rows = new HeadRows(file);
  }

  List<Decision> decisions() {
    return decisions;
  }

  Outcome<Head> find() {
    if (rows.lines().isEmpty()) {
      return refused("file-empty", "no rows", "a header and rows", "Choose another file.");
    }
    int width = rows.usualWidth();
    if (width > MOST_COLUMNS) {
      return refused(
          "file-too-wide", width + " columns", "at most " + MOST_COLUMNS, "Split the columns.");
    }
    Outcome<Integer> time = timeColumn(width);
    if (!(time instanceof Outcome.Done<Integer> done)) {
      return Outcome.refused(time.findings());
    }
    return head(done.value(), width);
  }

  private Outcome<Integer> timeColumn(int width) {
    Optional<String> wanted = choices.get(Field.TIME_COLUMN);
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      columns.add(String.valueOf(i));
    }
    if (wanted.isPresent()) {
      String number = columns.contains(wanted.get()) ? wanted.get() : columnNamed(wanted.get());
      decisions.add(Decision.chosen(Field.TIME_COLUMN, number, columns));
      return columns.contains(number)
          ? Outcome.done(Integer.parseInt(number) - 1)
          : Outcome.refused(
              Choices.invalid("time-column", wanted.get(), "a name or 1 to " + width));
    }
    int best = -1;
    int most = 0;
    for (int column = 0; column < width; column++) {
      int stamps = rows.count(column, rows::isDate);
      if (stamps > most) {
        most = stamps;
        best = column;
      }
    }
    if (most == 0 || most * 2 < rows.lines().size() - 20) {
      return noTime(most);
    }
    decisions.add(
        Decision.found(
            Field.TIME_COLUMN,
            String.valueOf(best + 1),
            columns,
            Reason.of("time.stamps", most, rows.lines().size())));
    return Outcome.done(best);
  }

  /** Number of the column that a row before the data names so, empty if there is none. */
  private String columnNamed(String name) {
    for (Line line : rows.lines()) {
      int column = line.cells().indexOf(name);
      if (column >= 0) {
        return String.valueOf(column + 1);
      }
    }
    return "";
  }

  private <T> Outcome<T> noTime(int stamps) {
    boolean headerOnly = rows.lines().size() == 1 && rows.lines().getFirst().cells().size() > 1;
    return headerOnly
        ? refused("file-no-rows", "a header alone", "a header and rows", "Export the rows too.")
        : refused(
            "time-column-missing",
            stamps + " of " + rows.lines().size() + " rows with a date",
            "a column with dates",
            "Name the column with the time, or check the delimiter.");
  }

  private Outcome<Head> head(int time, int width) {
    int first = 0;
    while (first < rows.lines().size() && !rows.isDate(rows.lines().get(first).cell(time))) {
      first++;
    }
    if (first == rows.lines().size()) {
      return noTime(0);
    }
    while (rows.isDataBelowAHeader(first - 1, time)) {
      first--;
    }
    int header = first - 1;
    List<String> units = Collections.nCopies(width, "");
    if (header > 0 && isUnitRow(rows.lines().get(header), time)) {
      units = padded(rows.lines().get(header), width);
      header--;
    }
    Outcome<Integer> headerLine = headerLine(header);
    if (!(headerLine instanceof Outcome.Done<Integer> done)) {
      return Outcome.refused(headerLine.findings());
    }
    Line names = done.value() < 0 ? new Line(0, List.of()) : rows.lines().get(done.value());
    DecimalMarks marks = new DecimalMarks(rows, time, file.delimiter(), choices);
    int clock = clockColumn(time, width);
    Head head =
        new Head(
            names.number(),
            rows.lines().get(first).number(),
            named(padded(names, width)),
            units,
            time,
            clock,
            column(width, rows.lines().size() - first, Weekdays::isName),
            marks.decimal(),
            marks.group());
    decisions.add(marks.decision());
    return Outcome.done(head);
  }

  private Outcome<Integer> headerLine(int found) {
    Optional<String> wanted = choices.get(Field.HEADER_LINE);
    if (wanted.isEmpty()) {
      long number = found < 0 ? 0 : rows.lines().get(found).number();
      decisions.add(
          Decision.found(
              Field.HEADER_LINE,
              String.valueOf(number),
              List.of(),
              Reason.of(found < 0 ? "header.none" : "header.above", number)));
      return Outcome.done(found);
    }
    decisions.add(Decision.chosen(Field.HEADER_LINE, wanted.get(), List.of()));
    for (int i = 0; i < rows.lines().size(); i++) {
      if (String.valueOf(rows.lines().get(i).number()).equals(wanted.get())) {
        return Outcome.done(i);
      }
    }
    return wanted.get().equals("0")
        ? Outcome.done(-1)
        : Outcome.refused(
            Choices.invalid(
                "header-line", wanted.get(), "0 or the number of one of the first lines"));
  }

  private static boolean isUnitRow(Line line, int time) {
    long units =
        line.cells().stream()
            .filter(cell -> !cell.isBlank())
            .filter(cell -> Unit.parse(Units.bare(cell)).isDone())
            .count();
    long filled = line.cells().stream().filter(cell -> !cell.isBlank()).count();
    long timeCell = line.cell(time).isBlank() ? 0 : 1;
    return units > 0 && units >= filled - timeCell;
  }

  private int clockColumn(int time, int width) {
    Optional<String> wanted = choices.get(Field.CLOCK_COLUMN);
    int found = -1;
    int dates = rows.count(time, rows::isDate);
    if (rows.count(time, rows::isDateWithTime) * 2 < dates) {
      found = column(width, dates, rows::isClock);
    }
    if (wanted.isPresent() && wanted.get().matches("\\d{1,3}")) {
      found = Integer.parseInt(wanted.get()) - 1;
      decisions.add(Decision.chosen(Field.CLOCK_COLUMN, wanted.get(), List.of()));
    } else if (found >= 0) {
      decisions.add(
          Decision.found(
              Field.CLOCK_COLUMN, String.valueOf(found + 1), List.of(), Reason.of("clock.apart")));
    }
    return found;
  }

  private int column(int width, int of, Predicate<String> test) {
    for (int column = 0; column < width; column++) {
      if (rows.count(column, test) * 5 >= of * 4) {
        return column;
      }
    }
    return -1;
  }

  private static List<String> padded(Line line, int width) {
    List<String> cells = new ArrayList<>(line.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  private static List<String> named(List<String> cells) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).replaceAll("\\s+", " ").strip();
      names.add(name.isEmpty() ? "#" + (i + 1) : name);
    }
    return names;
  }

  private <T> Outcome<T> refused(String code, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error(code, file.name(), got, wanted, advice));
  }
}
