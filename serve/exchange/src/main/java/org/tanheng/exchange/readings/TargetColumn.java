// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.tanheng.exchange.readings.internal.NumberCell;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;

/** Reads one column's cells into a point: number, unit, scale, and what its point received. */
final class TargetColumn {
  private final Target target;
  private final String name;
  private final boolean signed;
  private final Layout layout;
  private final NumberCell number;
  private final boolean sameUnit;
  private final ReadingBatch.Appender readings;
  private final Quality quality;
  private long value;
  private boolean good;
  private long count;
  private long rounded;
  private BigDecimal earlier = BigDecimal.ZERO;
  private long sum;
  private long largest = Long.MIN_VALUE;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  TargetColumn(
      Target target, ColumnGuess guess, Layout layout, ImportOrder order, ReadingBatch batch) {
    this.target = target;
    this.layout = layout;
    name = guess.name();
    signed = guess.signed();
    number = new NumberCell(layout.head().decimal(), layout.head().group());
    sameUnit = target.unit().equals(target.point().unit());
    readings = batch.appender(target.point().id(), target.point().scale());
    quality = order.quality();
  }

  /** Reads the row's cell; what is no number goes to the findings. */
  void read(RowReader row, RowFindings findings) {
    int column = target.column() - 1;
    NumberCell.Kind kind = number.parse(row, column);
    good = kind == NumberCell.Kind.NUMBER;
    if (good) {
      scaled(row, column, findings);
    } else if (kind == NumberCell.Kind.BLANK) {
      findings.warning(row.line(), name, "value-missing", row.text(column));
    } else {
      findings.error(row.line(), name, code(kind), row.text(column));
    }
  }

  static String code(NumberCell.Kind kind) {
    return switch (kind) {
      case NOT_FINITE -> "number-not-finite";
      case GROUPED -> "number-grouped";
      case UNIT -> "number-unit";
      case FORMULA -> "formula-text";
      case SHEET_ERROR -> "cell-error";
      case TOO_LARGE -> "number-too-large";
      case BROKEN_TEXT -> "encoding-invalid";
      case NUMBER, BLANK, UNREADABLE -> "number-unreadable";
    };
  }

  private void scaled(RowReader row, int column, RowFindings findings) {
    int scale = target.point().scale();
    long unscaled = number.unscaled();
    if (sameUnit && number.scale() <= scale && number.fits(scale)) {
      value = number.unscaled(scale);
      rounded += number.isRounded() ? 1 : 0;
    } else if (!converted(unscaled, scale)) {
      good = false;
      findings.error(row.line(), name, "number-too-large", row.text(column));
      return;
    }
    if (value < 0 && !signed && target.point().kind() == PointKind.INTERVAL) {
      good = false;
      findings.error(row.line(), name, "interval-negative", row.text(column));
    }
  }

  private boolean converted(long unscaled, int scale) {
    BigDecimal exact = BigDecimal.valueOf(unscaled, number.scale());
    BigDecimal inUnit =
        sameUnit ? exact : new Quantity(exact, target.unit()).in(target.point().unit());
    BigDecimal kept = inUnit.setScale(scale, RoundingMode.HALF_EVEN);
    if (kept.precision() > 18) {
      return false;
    }
    rounded += number.isRounded() || kept.compareTo(inUnit) != 0 ? 1 : 0;
    value = kept.unscaledValue().longValueExact();
    return true;
  }

  boolean isGood() {
    return good;
  }

  long value() {
    return good ? value : Long.MIN_VALUE;
  }

  /** Adds the cell read last at a stamp. */
  void keep(long stamp) {
    boolean interval = target.point().kind() == PointKind.INTERVAL;
    long time = interval ? layout.intervalStart(stamp) : stamp;
    readings.add(time, value, quality);
    count++;
    if (((sum ^ (sum + value)) & (value ^ (sum + value))) < 0) {
      earlier = earlier.add(BigDecimal.valueOf(sum));
      sum = 0;
    }
    sum += value;
    largest = Math.max(largest, value);
    first = Math.min(first, time);
    last = Math.max(last, time);
  }

  long rounded() {
    return rounded;
  }

  String name() {
    return name;
  }

  boolean isEmpty() {
    return count == 0;
  }

  Imported.PointSummary summary() {
    int scale = target.point().scale();
    return new Imported.PointSummary(
        target.point().id(),
        count,
        earlier.add(BigDecimal.valueOf(sum)).scaleByPowerOfTen(-scale),
        BigDecimal.valueOf(largest, scale),
        Instant.ofEpochMilli(first),
        Instant.ofEpochMilli(last));
  }
}
