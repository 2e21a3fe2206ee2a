// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tanheng.exchange.readings.internal.NumberCell;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;

/**
 * One column of a file as a series in its own unit, for work without a store. Of two rows with one
 * stamp the later counts, as of two readings the one received last.
 *
 * @param series readings at the stamps, for interval values at the start of each interval
 * @param counts how often each kind of trouble set a row aside, or a stamp came again
 * @param rowFindings the first of them
 */
public record ColumnSeries(Series series, Map<String, Long> counts, List<RowFinding> rowFindings) {

  /**
   * Reads a column by its name or number. Refused: column-unknown, value-column-missing,
   * step-unclear (interval values without a usual distance of rows).
   */
  public static Outcome<ColumnSeries> read(
      ReadingsFile file, Understanding understanding, String column, boolean intervals) {
    List<String> names = understanding.names();
    int index = names.indexOf(column);
    if (index < 0 && column.matches("[1-9][0-9]{0,3}")) {
      index = Integer.parseInt(column) - 1;
    }
    if (index < 0 || index >= names.size()) {
      return refused("column-unknown", column, String.join(", ", names));
    }
    int number = index + 1;
    if (understanding.columns().stream().noneMatch(guess -> guess.column() == number)) {
      return refused("value-column-missing", column, "a column of numbers");
    }
    if (intervals && understanding.step().isEmpty()) {
      return refused("step-unclear", column, "rows at a usual distance");
    }
    return walk(file, understanding, index, intervals);
  }

  private static <T> Outcome<T> refused(String code, String got, String wanted) {
    return Outcome.refused(Finding.error(code, "column", got, wanted, "Name another column."));
  }

  private static Outcome<ColumnSeries> walk(
      ReadingsFile file, Understanding understanding, int column, boolean intervals) {
    Layout layout = understanding.layout();
    Head head = layout.head();
    int scale =
        understanding.columns().stream()
            .filter(guess -> guess.column() == column + 1)
            .findFirst()
            .orElseThrow()
            .scale();
    RowFindings findings = new RowFindings();
    RowClock clock = new RowClock(layout);
    RowShape shape = new RowShape(head, file.delimiter(), file.isSheet());
    CellReader cells = new CellReader(head, column, scale, findings);
    ReadingBatch batch = new ReadingBatch(Instant.EPOCH);
    ReadingBatch.Appender readings = batch.appender(column(column), scale);
    try (RowReader row = file.rows()) {
      while (row.next()) {
        if (row.line() < head.firstLine() || row.isBlankRow()) {
          continue;
        }
        String trouble = shape.trouble(row);
        if (!trouble.isEmpty()) {
          findings.error(row.line(), "", trouble, String.join(" ", row.texts()));
        } else if (clock.read(row) != RowClock.Problem.NONE) {
          findings.error(row.line(), "", shape.unreadable(row), row.text(head.timeColumn()));
        } else if (cells.read(row)) {
          long time = intervals ? layout.intervalStart(clock.utc()) : clock.utc();
          readings.add(time, cells.value(), Quality.MEASURED);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (cells.count() == 0) {
      return refused("import-no-good-rows", column(column), "at least one reading");
    }
    Series series = batch.series(column(column));
    return Outcome.done(new ColumnSeries(series, findings.counts(), findings.rows()));
  }

  private static String column(int index) {
    return "column " + (index + 1);
  }

  /** Reads the cells of the column at one scale. */
  private static final class CellReader {
    private final NumberCell number;
    private final int column;
    private final int scale;
    private final String name;
    private final RowFindings findings;
    private long value;
    private long count;

    CellReader(Head head, int column, int scale, RowFindings findings) {
      number = new NumberCell(head.decimal(), head.group());
      this.column = column;
      this.scale = scale;
      this.findings = findings;
      name = head.names().get(column);
    }

    boolean read(RowReader row) {
      NumberCell.Kind kind = number.parse(row, column);
      if (kind == NumberCell.Kind.BLANK) {
        return false;
      }
      if (kind != NumberCell.Kind.NUMBER || !number.fits(scale)) {
        findings.error(row.line(), name, TargetColumn.code(kind), row.text(column));
        return false;
      }
      value = number.unscaled(scale);
      count++;
      return true;
    }

    long value() {
      return value;
    }

    long count() {
      return count;
    }
  }
}
