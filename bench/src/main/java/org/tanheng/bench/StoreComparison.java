// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.tanheng.data.postgres.PostgresServer;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.stores.bench.Arrivals;
import org.tanheng.stores.bench.Plant;

/**
 * The same readings into the readings store and into rows of PostgreSQL, batch by batch in turn, in
 * one run: seconds of waiting and bytes on disk. Processor time of PostgreSQL is not in this
 * process, so waiting is compared; both wait for their synced log after every batch.
 */
public final class StoreComparison {
  private static final int MINUTES = 10;
  private static final long SEED = 20260101;

  private StoreComparison() {}

  /** Arguments: meters (500), days (2). */
  public static void main(String[] arguments) throws Exception {
    int meters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    Path folder = Files.createTempDirectory("tanheng-comparison");
    try (PostgresServer server = PostgresServer.start(folder.resolve("postgres")).orElseThrow()) {
      server.createDatabase("bench");
      run(server, folder.resolve("readings"), new Plant(SEED, meters, Quarters.read()), days);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void run(PostgresServer server, Path folder, Plant plant, int days)
      throws Exception {
    Arrivals arrivals = new Arrivals(plant, MINUTES);
    double ours = 0;
    double rows = 0;
    try (RocksReadingStore store = RocksReadingStore.open(folder);
        var table =
            new PostgresRows(
                DriverManager.getConnection(
                    server.url("bench"), server.user(), server.password()))) {
      while (arrivals.minute() < days * 24 * 60) {
        var batch = arrivals.next();
        long start = System.nanoTime();
        store.upsert(batch);
        long middle = System.nanoTime();
        table.upsert(batch);
        rows += (System.nanoTime() - middle) / 1e9;
        ours += (middle - start) / 1e9;
      }
      store.compact();
      say("seed %d, %d meters, %d days, load-shaped data", SEED, plant.meters(), days);
      say("readings %d, rows in PostgreSQL %d", arrivals.held(), table.count());
      double a = bytes(folder) / (double) arrivals.held();
      double b = table.bytes() / (double) arrivals.held();
      say(
          "bytes a reading: store %.2f, all versions; rows %.1f, last version; 1 : %.0f",
          a, b, b / a);
      double sent = arrivals.sent();
      say("a second: store %,.0f, rows %,.0f; 1 : %.1f", sent / ours, sent / rows, rows / ours);
    }
  }

  private static long bytes(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
