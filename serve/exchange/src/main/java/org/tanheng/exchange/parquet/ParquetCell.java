// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** A value of a Parquet file. */
public final class ParquetCell {
  private final StoredColumn column;
  private final Chunk chunk;
  private final int row;

  ParquetCell(StoredColumn column, Chunk chunk, int row) {
    this.column = column;
    this.chunk = chunk;
    this.row = row;
  }

  /** Whether there is none. */
  public boolean isAbsent() {
    return chunk.isAbsent(row);
  }

  /** Whether it is a binary fraction. */
  public boolean isFraction() {
    return column.physical() == StoredColumn.FLOAT || column.physical() == StoredColumn.DOUBLE;
  }

  /** Whether it is a text. */
  public boolean isText() {
    return column.physical() == StoredColumn.BYTES;
  }

  /** A binary fraction. */
  public double fraction() {
    return chunk.fraction(row);
  }

  /** A whole number; of a decimal its digits without the point. */
  public long whole() {
    return chunk.whole(row);
  }

  /** Decimals of {@link #whole}. */
  public int scale() {
    return column.meaning() == StoredColumn.Meaning.DECIMAL ? column.scale() : 0;
  }

  /** As a person writes it; dates and times in UTC by ISO 8601. */
  public String text() {
    if (isAbsent()) {
      return "";
    }
    if (isText()) {
      return chunk.text(row);
    }
    if (isFraction()) {
      double value = fraction();
      return Double.isFinite(value)
          ? new BigDecimal(Double.toString(value)).toPlainString()
          : Double.toString(value);
    }
    return switch (column.meaning()) {
      case DATE -> LocalDate.ofEpochDay(whole()).toString();
      case TIME -> time().toString();
      default -> BigDecimal.valueOf(whole(), scale()).toPlainString();
    };
  }

  private Instant time() {
    return switch (column.scale()) {
      case 3 -> Instant.ofEpochMilli(whole());
      case 6 -> Instant.EPOCH.plusNanos(TimeUnit.MICROSECONDS.toNanos(whole()));
      default -> Instant.EPOCH.plusNanos(whole());
    };
  }

  /** Days since 1970 of a date or time in UTC; of anything else {@link Long#MIN_VALUE}. */
  public long day() {
    return switch (column.meaning()) {
      case DATE -> whole();
      case TIME -> LocalDate.ofInstant(time(), ZoneOffset.UTC).toEpochDay();
      default -> Long.MIN_VALUE;
    };
  }
}
