// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database holds: tables with their columns, sequences, foreign keys. */
final class Catalog {
  static final String HISTORY = "flyway_schema_history";

  private static final String TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> '%s' order by c.relname
      """
          .formatted(HISTORY);
  private static final String COLUMNS =
      """
      select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relname = ? and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' order by a.attnum
      """;
  private static final String SEQUENCES =
      "select sequencename from pg_sequences where schemaname = current_schema() order by 1";
  private static final String FOREIGN_KEYS =
      """
      select c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and k.contype = 'f' and k.conparentid = 0
      order by c.relname, k.conname
      """;

  private Catalog() {}

  record ForeignKey(String table, String name, String definition) {
    String drop() {
      return "alter table " + quoted(table) + " drop constraint " + quoted(name);
    }

    String add() {
      return "alter table " + quoted(table) + " add constraint " + quoted(name) + " " + definition;
    }
  }

  /** Tables with the columns that hold data of their own. */
  static Map<String, List<String>> tables(Connection connection) throws SQLException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (String table : names(connection, TABLES)) {
      tables.put(table, columns(connection, table));
    }
    return tables;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> columns = new ArrayList<>();
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
        return columns;
      }
    }
  }

  /** The version of the schema. */
  static String schema(Connection connection) throws SQLException {
    return names(
            connection,
            "select version from "
                + HISTORY
                + " where success and version is not null"
                + " order by cast(string_to_array(version, '.') as int[]) desc limit 1")
        .getFirst();
  }

  static List<String> sequences(Connection connection) throws SQLException {
    return names(connection, SEQUENCES);
  }

  private static List<String> names(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
      List<ForeignKey> keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
      return keys;
    }
  }

  /** {@code "table" ("a", "b")} as COPY takes it. */
  static String target(String table, List<String> columns) {
    return quoted(table)
        + " ("
        + String.join(", ", columns.stream().map(Catalog::quoted).toList())
        + ")";
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
