// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.Reading;

/**
 * Readings as one Parquet file with the columns point, time, value, decimals, quality and
 * received_at. Values are exact decimals of nine places in the point's unit; times are UTC.
 */
public final class ReadingsParquet implements AutoCloseable {
  private static final int ROWS = 100_000;

  private final Column point = new Column("point", Column.Kind.TEXT, 0);
  private final Column time = new Column("time", Column.Kind.TIME, 0);
  private final Column value = new Column("value", Column.Kind.DECIMAL, Point.MOST_DECIMALS);
  private final Column decimals = new Column("decimals", Column.Kind.NUMBER, 0);
  private final Column quality = new Column("quality", Column.Kind.TEXT, 0);
  private final Column received = new Column("received_at", Column.Kind.TIME, 0);
  private final ParquetFile file;
  private int rows;

  /** Begins a file; the stream is not closed by this. */
  public ReadingsParquet(OutputStream out) throws IOException {
    file = new ParquetFile(out, List.of(point, time, value, decimals, quality, received));
  }

  /** Adds a row. */
  public void add(Reading reading) throws IOException {
    point.add(reading.pointId());
    time.add(reading.time().toEpochMilli());
    value.add(
        BigInteger.valueOf(reading.unscaled())
            .multiply(BigInteger.TEN.pow(Point.MOST_DECIMALS - reading.scale())));
    decimals.add(reading.scale());
    quality.add(reading.quality().name());
    received.add(reading.receivedAt().toEpochMilli());
    rows++;
    if (rows == ROWS) {
      group();
    }
  }

  private void group() throws IOException {
    file.group(rows);
    rows = 0;
  }

  /** Finishes the file. */
  @Override
  public void close() throws IOException {
    if (rows > 0) {
      group();
    }
    file.finish();
  }
}
