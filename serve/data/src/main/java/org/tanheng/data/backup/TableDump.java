// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;

/**
 * Every table as a compressed file of COPY text, all of one instant: one transaction of one
 * snapshot reads them.
 */
public final class TableDump implements AutoCloseable {
  private final Connection connection;

  private TableDump(Connection connection) {
    this.connection = connection;
  }

  /** Fixes the instant: what is committed later is not in the dump. */
  public static TableDump begin(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("select 1");
      }
      return new TableDump(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Writes the tables into a folder and says what it holds. */
  public JsonObject write(Path folder) throws SQLException, IOException {
    Files.createDirectories(folder);
    List<Json> tables = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : Catalog.tables(connection).entrySet()) {
      long rows = copy(table.getKey(), table.getValue(), folder.resolve(file(table.getKey())));
      List<Json> columns = table.getValue().stream().<Json>map(JsonString::new).toList();
      tables.add(
          JsonObject.builder()
              .put("name", table.getKey())
              .put("columns", new JsonArray(columns))
              .put("rows", rows)
              .build());
    }
    return JsonObject.builder()
        .put("schema", Catalog.schema(connection))
        .put("tables", new JsonArray(tables))
        .put("sequences", new JsonArray(sequences()))
        .build();
  }

  static String file(String table) {
    return table + ".copy.gz";
  }

  private long copy(String table, List<String> columns, Path file)
      throws SQLException, IOException {
    String command = "copy " + Catalog.target(table, columns) + " to stdout";
    try (OutputStream out =
        new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(command, out);
    }
  }

  /** Sequences stand outside of snapshots: read last, they are never behind the tables. */
  private List<Json> sequences() throws SQLException {
    List<Json> sequences = new ArrayList<>();
    for (String name : Catalog.sequences(connection)) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select last_value, is_called from " + Catalog.quoted(name))) {
        row.next();
        sequences.add(
            JsonObject.builder()
                .put("name", name)
                .put("value", row.getLong(1))
                .put("called", row.getBoolean(2))
                .build());
      }
    }
    return sequences;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
    }
  }
}
