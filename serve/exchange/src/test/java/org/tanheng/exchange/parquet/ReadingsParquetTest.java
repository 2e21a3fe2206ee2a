// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.Reading;
import org.tanheng.units.Quality;

/** The files as DuckDB reads them. */
class ReadingsParquetTest {
  private static final long START = Instant.parse("2026-01-31T15:59:00Z").toEpochMilli();

  @TempDir Path folder;

  private Path write(Reading... readings) throws Exception {
    Path file = folder.resolve("readings.parquet");
    try (OutputStream out = Files.newOutputStream(file);
        ReadingsParquet parquet = new ReadingsParquet(out)) {
      for (Reading reading : readings) {
        parquet.add(reading);
      }
    }
    return file;
  }

  private static Reading reading(int minute, long value, int scale, Quality quality) {
    Instant time = Instant.ofEpochMilli(START + minute * 60_000L);
    return new Reading("扬州/电表", time, value, scale, quality, time.plusSeconds(2));
  }

  private static String one(Path file, String what) throws SQLException {
    String from = " from read_parquet('" + file + "')";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + what + from)) {
      row.next();
      return String.valueOf(row.getObject(1));
    }
  }

  @Test
  void duckDbReadsExactValuesAndTimes() throws Exception {
    Path file =
        write(
            reading(0, Long.MAX_VALUE, 0, Quality.MEASURED),
            reading(1, Long.MIN_VALUE, 0, Quality.MANUAL),
            reading(2, -1, 9, Quality.READ_BACK),
            reading(3, 12_345, 3, Quality.MISSING));
    assertThat(one(file, "string_agg(value::text, ' ' order by time)"))
        .isEqualTo(
            "9223372036854775807.000000000 -9223372036854775808.000000000"
                + " -0.000000001 12.345000000");
    assertThat(one(file, "string_agg(decimals::text, ' ' order by time)")).isEqualTo("0 0 9 3");
    assertThat(one(file, "max(quality) || min(point)")).isEqualTo("READ_BACK扬州/电表");
    assertThat(one(file, "epoch_ms(min(time))")).isEqualTo(Long.toString(START));
    assertThat(one(file, "epoch_ms(max(received_at))")).isEqualTo(Long.toString(START + 182_000));
    assertThat(one(file, "typeof(time)")).startsWith("TIMESTAMP").doesNotContain("BIGINT");
  }

  @Test
  void manyRowGroupsAddUp() throws Exception {
    Path file = folder.resolve("many.parquet");
    int rows = 250_001;
    try (OutputStream out = Files.newOutputStream(file);
        ReadingsParquet parquet = new ReadingsParquet(out)) {
      for (int i = 0; i < rows; i++) {
        parquet.add(reading(i, i * 17L, 2, Quality.MEASURED));
      }
    }
    assertThat(one(file, "count(*)")).isEqualTo(Integer.toString(rows));
    long sum = 17L * rows * (rows - 1) / 2;
    assertThat(one(file, "sum(value) = " + sum + " / 100::decimal(38, 2)")).isEqualTo("true");
    assertThat(one(file, "count(distinct time)")).isEqualTo(Integer.toString(rows));
  }

  @Test
  void aFileWithoutRowsIsReadable() throws Exception {
    assertThat(one(write(), "count(*)")).isEqualTo("0");
  }
}
