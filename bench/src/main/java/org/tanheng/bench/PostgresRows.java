// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Series;

/**
 * Readings as rows of one PostgreSQL table, a primary key of point and time, as platforms keep them
 * that have no store of their own; written by COPY into a temporary table and an upsert from it,
 * which is the fastest way there is. It keeps the last version of a reading alone.
 */
final class PostgresRows implements AutoCloseable {
  private final Connection connection;
  private final Map<String, Integer> points = new HashMap<>();

  PostgresRows(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    execute(
        """
        create table reading (point int not null, ts timestamptz not null,
          value double precision not null, quality smallint not null,
          received timestamptz not null, primary key (point, ts))""");
    execute(
        """
        create temporary table incoming (point int, ts timestamptz, value double precision,
          quality smallint, received timestamptz) on commit delete rows""");
    connection.commit();
  }

  void upsert(ReadingBatch batch) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy incoming from stdin");
    for (String id : batch.pointIds()) {
      int point = points.computeIfAbsent(id, any -> points.size());
      Series series = batch.series(id);
      StringBuilder rows = new StringBuilder(series.size() * 80);
      for (int i = 0; i < series.size(); i++) {
        rows.append(point)
            .append('\t')
            .append(Instant.ofEpochMilli(series.time(i)))
            .append('\t')
            .append(series.value(i) / 1000.0)
            .append("\t0\t")
            .append(batch.receivedAt())
            .append('\n');
      }
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
    execute(
        """
        insert into reading select * from incoming on conflict (point, ts)
        do update set value = excluded.value, quality = excluded.quality,
          received = excluded.received""");
    connection.commit();
  }

  /** Sums by point and month, as the rows stand. */
  long sumsByMonth() throws SQLException {
    String query =
        "select count(*) from (select point, date_trunc('month', ts), max(value) - min(value)"
            + " from reading group by 1, 2) s";
    return number(query);
  }

  long count() throws SQLException {
    return number("select count(*) from reading");
  }

  /** Bytes of the table with its index and its free space map, after vacuum. */
  long bytes() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    execute("vacuum analyze reading");
    long bytes = number("select pg_total_relation_size('reading')");
    connection.setAutoCommit(false);
    return bytes;
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
