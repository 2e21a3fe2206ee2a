// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonBoolean;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;
import org.tanheng.finding.Finding;

/**
 * Fills an empty database of the same schema from a {@link TableDump}: all of it or nothing, and
 * every reference is checked again.
 */
public final class TableLoad {
  private TableLoad() {}

  /** Loads the tables that the description names; a finding if the database holds rows. */
  public static Optional<Finding> load(DataSource source, Path folder, JsonObject dump)
      throws SQLException, IOException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Optional<Finding> refused = otherSchema(connection, dump);
        if (refused.isEmpty()) {
          refused = occupied(connection);
        }
        if (refused.isEmpty()) {
          load(connection, folder, dump);
          connection.commit();
        }
        return refused;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static Optional<Finding> otherSchema(Connection connection, JsonObject dump)
      throws SQLException {
    String here = Catalog.schema(connection);
    String there = dump.text("schema").orElse("");
    return here.equals(there)
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "backup-schema",
                "manifest.json",
                "a backup of schema " + there,
                "schema " + here + " or older",
                "Restore with the version of Tanheng that wrote the backup, or a newer one."));
  }

  private static Optional<Finding> occupied(Connection connection) throws SQLException {
    for (String table : Catalog.tables(connection).keySet()) {
      String query = "select exists (select 1 from " + Catalog.quoted(table) + ")";
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        row.next();
        if (row.getBoolean(1)) {
          return Optional.of(
              Finding.error(
                  "restore-not-empty",
                  table,
                  "rows in the database",
                  "an empty database",
                  "Restore into a new data folder or database; nothing was changed."));
        }
      }
    }
    return Optional.empty();
  }

  private static void load(Connection connection, Path folder, JsonObject dump)
      throws SQLException, IOException {
    List<Catalog.ForeignKey> keys = Catalog.foreignKeys(connection);
    try (Statement statement = connection.createStatement()) {
      for (Catalog.ForeignKey key : keys) {
        statement.execute(key.drop());
      }
      triggers(connection, "disable");
      for (Json table : dump.items("tables")) {
        copy(connection, folder, (JsonObject) table);
      }
      triggers(connection, "enable");
      for (Catalog.ForeignKey key : keys) {
        statement.execute(key.add());
      }
    }
    for (Json sequence : dump.items("sequences")) {
      set(connection, (JsonObject) sequence);
    }
  }

  /** What a trigger would add is in the dump itself. */
  private static void triggers(Connection connection, String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : Catalog.tables(connection).keySet()) {
        statement.execute("alter table " + Catalog.quoted(table) + " " + change + " trigger user");
      }
    }
  }

  private static void copy(Connection connection, Path folder, JsonObject table)
      throws SQLException, IOException {
    String name = table.text("name").orElseThrow();
    List<String> columns =
        table.items("columns").stream().map(column -> ((JsonString) column).value()).toList();
    String command = "copy " + Catalog.target(name, columns) + " from stdin";
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(TableDump.file(name)))))) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, in);
    }
  }

  private static void set(Connection connection, JsonObject sequence) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
      statement.setString(1, Catalog.quoted(sequence.text("name").orElseThrow()));
      JsonNumber value = (JsonNumber) sequence.get("value").orElseThrow();
      statement.setLong(2, Long.parseLong(value.text()));
      statement.setBoolean(3, ((JsonBoolean) sequence.get("called").orElseThrow()).value());
      statement.execute();
    }
  }
}
