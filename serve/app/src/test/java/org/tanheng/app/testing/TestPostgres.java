// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.tanheng.data.Database;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.data.postgres.PostgresServer;

/** One PostgreSQL for the whole test run; each test class gets a fresh, migrated database. */
final class TestPostgres {
  private static final String TEMPLATE = "template_migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final PostgresServer SERVER = start();

  private TestPostgres() {}

  private static PostgresServer start() {
    PostgresServer server = PostgresServer.start(Path.of("target", "postgres")).orElseThrow();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    try {
      execute(server, "drop database if exists " + TEMPLATE);
      server.createDatabase(TEMPLATE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Database.open(settings(server, TEMPLATE)).orElseThrow().close();
    return server;
  }

  /** Where an empty database stands. */
  static DatabaseSettings empty() {
    String name = "test" + COUNT.incrementAndGet();
    try {
      execute(SERVER, "drop database if exists " + name + " with (force)");
      SERVER.createDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return settings(SERVER, name);
  }

  /** Name of a new database. */
  static String freshDatabase() {
    String name = "test" + COUNT.incrementAndGet();
    try {
      execute(SERVER, "drop database if exists " + name + " with (force)");
      execute(SERVER, "create database " + name + " template " + TEMPLATE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  static Database open(String name) {
    return Database.open(settings(SERVER, name)).orElseThrow();
  }

  private static DatabaseSettings settings(PostgresServer server, String database) {
    return new DatabaseSettings.External(server.url(database), server.user(), server.password());
  }

  private static void execute(PostgresServer server, String command) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
