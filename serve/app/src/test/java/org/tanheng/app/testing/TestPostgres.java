// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tanheng.data.Database;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.data.postgres.PostgresServer;

/**
 * One PostgreSQL for all tests of one process, in the first folder that no other process holds;
 * each test class gets a fresh, migrated database.
 */
final class TestPostgres {
  private static final String TEMPLATE = "template_migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Open until the process ends, so that its lock holds as long. */
  private static final List<FileChannel> HELD = new ArrayList<>();

  private static final PostgresServer SERVER = start();

  private TestPostgres() {}

  private static PostgresServer start() {
    PostgresServer server = PostgresServer.start(freeFolder()).orElseThrow();
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

  private static Path freeFolder() {
    try {
      for (int number = 1; ; number++) {
        Path folder = Path.of("target", "postgres" + number);
        FileChannel held =
            FileChannel.open(
                folder.resolveSibling(folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (held.tryLock() != null) {
          HELD.add(held);
          return folder;
        }
        held.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
