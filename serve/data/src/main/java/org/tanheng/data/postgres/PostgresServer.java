// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * A running PostgreSQL of our own: fsync on, loopback address only, SCRAM password generated at the
 * first start. The server outlives a killed Tanheng and is adopted by the next start; one that ends
 * by itself is started again; {@link #close()} stops it.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(PostgresServer.class.getName());
  private static final long LOOK_MILLIS = 1_000;

  private final Cluster cluster;
  private final FileChannel lock;
  private final int port;
  private final String password;
  private final boolean adopted;
  private boolean closed;

  private PostgresServer(Cluster cluster, FileChannel lock, Running running, String password) {
    this.cluster = cluster;
    this.lock = lock;
    this.port = running.port;
    this.adopted = running.adopted;
    this.password = password;
    Thread.ofPlatform().daemon(true).name("postgres-watch").start(this::watch);
  }

  private record Running(int port, boolean adopted) {}

  /**
   * Starts the server whose files live in {@code home}; creates them at the first start.
   *
   * @param home a folder for this server alone, created if absent
   */
  public static Outcome<PostgresServer> start(Path home) {
    @Nullable FileChannel lock = null;
    try {
      Path folder = Files.createDirectories(home.toAbsolutePath()).toRealPath();
      lock = lock(folder);
      Cluster cluster = new Cluster(folder, Binaries.unpackUnder(folder), Privilege.find());
      cluster.initialise();
      Running running = run(cluster);
      return Outcome.done(new PostgresServer(cluster, lock, running, cluster.password()));
    } catch (FindingException e) {
      release(lock);
      return Outcome.refused(e.findings());
    } catch (IOException e) {
      release(lock);
      return Outcome.refused(
          Finding.error(
              "data-folder",
              home.toString(),
              String.valueOf(e),
              "a folder that can be written, on a disk with 400 MB free",
              "Free the space, mend the permissions or choose another folder by TANHENG_DATA."));
    }
  }

  private static Running run(Cluster cluster) throws IOException {
    Optional<Postmaster> found =
        Postmaster.read(cluster.home(), cluster.programs(), cluster.data());
    if (found.isPresent()) {
      Postmaster orphan = found.get();
      switch (orphan.kind()) {
        case OURS -> {
          if (orphan.port() > 0 && answers(orphan.port(), cluster.password())) {
            return new Running(orphan.port(), true);
          }
          cluster.stop();
        }
        case OURS_OLDER -> cluster.stop();
        case FOREIGN -> throw foreign(cluster, orphan);
        case GONE -> Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
      }
    }
    return new Running(cluster.start(), false);
  }

  private void watch() {
    while (!isClosed()) {
      try {
        Thread.sleep(LOOK_MILLIS);
        revive();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | FindingException e) {
        LOG.log(Level.WARNING, "PostgreSQL has ended and cannot be started yet", e);
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Starts a server that ended without being told to, where its clients look for it. */
  private synchronized void revive() throws IOException {
    if (closed
        || Postmaster.read(cluster.home(), cluster.programs(), cluster.data())
            .filter(found -> found.kind() != Postmaster.Kind.GONE)
            .isPresent()) {
      return;
    }
    LOG.log(Level.WARNING, "PostgreSQL has ended by itself or was killed; it is started again");
    Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
    cluster.start(port);
  }

  private static FindingException foreign(Cluster cluster, Postmaster stranger) {
    return new FindingException(
        Finding.error(
            "postgres-foreign",
            cluster.data().toString(),
            "process " + stranger.pid() + ", a PostgreSQL server that Tanheng did not start",
            "no other server on this data folder",
            "Stop that server yourself, then start again."));
  }

  private static boolean answers(int port, String password) {
    try (Connection connection =
        DriverManager.getConnection(url(port, "postgres"), Cluster.USER, password)) {
      return connection.isValid(10);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Two Tanheng on one folder would share, and then stop, one server. */
  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new FindingException(
          Finding.error(
              "data-in-use",
              home.toString(),
              "a folder that a running Tanheng holds",
              "one Tanheng to a data folder",
              "Stop the other one, or choose another folder by TANHENG_DATA."));
    }
    return channel;
  }

  private static void release(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Whether a server left over by a killed Tanheng was taken over instead of started. */
  public boolean adopted() {
    return adopted;
  }

  /** Address of one of the server's databases for the JDBC driver. */
  public String url(String database) {
    return url(port, database);
  }

  /** Name of the database role that owns everything. */
  public String user() {
    return Cluster.USER;
  }

  /** Password of {@link #user()}, generated at the first start. */
  public String password() {
    return password;
  }

  /** Creates the database unless it exists. */
  public void createDatabase(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), user(), password);
        var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
        var statement = connection.createStatement()) {
      query.setString(1, name);
      if (!query.executeQuery().next()) {
        statement.execute("create database " + statement.enquoteIdentifier(name, true));
      }
    }
  }

  /** Stops the server and gives the folder free; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      cluster.stop();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      release(lock);
    }
  }
}
