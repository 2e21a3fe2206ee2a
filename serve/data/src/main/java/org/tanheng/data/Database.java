// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.postgres.PostgresServer;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** The open relational store, at the schema of this version; closing it stops our own server. */
public final class Database implements AutoCloseable {
  private static final String SCHEME = "jdbc:postgresql:";
  private static final String LATEST = "latest";
  private static final int OLDEST = 15;
  private static final int CONNECTIONS = 20;

  private final HikariDataSource pool;
  private final @Nullable PostgresServer server;

  private Database(HikariDataSource pool, @Nullable PostgresServer server) {
    this.pool = pool;
    this.server = server;
  }

  /** Starts or finds the server, and brings the schema to this version. */
  public static Outcome<Database> open(DatabaseSettings settings) {
    return open(settings, LATEST);
  }

  /**
   * The same at an older version of the schema, to fill it with what that version wrote; the next
   * {@link #open(DatabaseSettings)} brings it on.
   */
  public static Outcome<Database> open(DatabaseSettings settings, String version) {
    return switch (settings) {
      case DatabaseSettings.External external ->
          open(external.url(), external.user(), external.password(), null, version);
      case DatabaseSettings.Own own ->
          PostgresServer.start(own.folder())
              .flatMap(server -> open(server, own.database(), version));
    };
  }

  private static Outcome<Database> open(PostgresServer server, String name, String version) {
    try {
      server.createDatabase(name);
    } catch (SQLException e) {
      server.close();
      return Outcome.refused(unreachable(server.url(name), e));
    }
    Outcome<Database> database =
        open(server.url(name), server.user(), server.password(), server, version);
    if (!database.isDone()) {
      server.close();
    }
    return database;
  }

  private static Outcome<Database> open(
      String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable PostgresServer server,
      String version) {
    if (!url.startsWith(SCHEME)) {
      return Outcome.refused(unreachable(url, new SQLException("not a PostgreSQL address")));
    }
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config(url, user, password));
    } catch (HikariPool.PoolInitializationException e) {
      return Outcome.refused(unreachable(url, e));
    }
    try {
      checkVersion(pool);
      Flyway.configure().dataSource(pool).outOfOrder(true).target(version).load().migrate();
      return Outcome.done(new Database(pool, server));
    } catch (FindingException e) {
      pool.close();
      return Outcome.refused(e.findings());
    } catch (SQLException e) {
      pool.close();
      return Outcome.refused(unreachable(url, e));
    } catch (FlywayException e) {
      pool.close();
      return Outcome.refused(
          Finding.error(
              "database-schema",
              withoutParameters(url),
              String.valueOf(e.getMessage()),
              "an empty database, or one of this or an earlier version of Tanheng",
              "Name another database, or start the version of Tanheng that wrote this one."));
    }
  }

  private static HikariConfig config(String url, @Nullable String user, @Nullable String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (user != null) {
      config.setUsername(user);
    }
    if (password != null) {
      config.setPassword(password);
    }
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setPoolName("tanheng");
    config.setInitializationFailTimeout(3_000);
    return config;
  }

  private static void checkVersion(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST) {
        throw new FindingException(
            Finding.error(
                "postgres-version",
                "TANHENG_DB_URL",
                connection.getMetaData().getDatabaseProductVersion(),
                "PostgreSQL " + OLDEST + " or newer",
                "Upgrade the server, or leave TANHENG_DB_URL out to use the one that ships."));
      }
    }
  }

  private static Finding unreachable(String url, Exception cause) {
    @Nullable Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return Finding.error(
        "database-unreachable",
        withoutParameters(url),
        String.valueOf(deepest.getMessage()),
        "a PostgreSQL that answers at this address",
        "Check TANHENG_DB_URL (jdbc:postgresql://host:port/name), user, password and network.");
  }

  /** Passwords may stand behind the question mark. */
  private static String withoutParameters(String url) {
    int mark = url.indexOf('?');
    return mark < 0 ? url : url.substring(0, mark);
  }

  /** Connections of the store. */
  public DataSource dataSource() {
    return pool;
  }

  /** Gives back all connections and stops the server if it is our own. */
  @Override
  public void close() {
    pool.close();
    if (server != null) {
      server.close();
    }
  }
}
