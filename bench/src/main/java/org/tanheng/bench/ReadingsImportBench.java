// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tanheng.exchange.readings.Choices;
import org.tanheng.exchange.readings.ColumnGuess;
import org.tanheng.exchange.readings.ImportOrder;
import org.tanheng.exchange.readings.Imported;
import org.tanheng.exchange.readings.ReadingsFile;
import org.tanheng.exchange.readings.ReadingsImport;
import org.tanheng.exchange.readings.Target;
import org.tanheng.exchange.readings.Understanding;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/**
 * Imports a million rows from CSV and from Excel into RocksDB: from opening the file to the synced
 * write, understanding included. Run: java -cp ... ReadingsImportBench [rows] [repetitions].
 */
public final class ReadingsImportBench {
  private static final long SEED = 20_180_101;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

  private ReadingsImportBench() {}

  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    Path work = Files.createTempDirectory("tanheng-bench");
    try {
      MillionRows data = new MillionRows(SEED, rows);
      System.out.printf("%,d rows, 3 columns of numbers, seed %d%n", rows, SEED);
      bench("csv, 1 column", data.csv(work.resolve("rows.csv")), 1, 8, repetitions, work);
      bench("csv, 3 columns", work.resolve("rows.csv"), 3, 8, repetitions, work);
      bench("xlsx, 1 column", data.xlsx(work.resolve("rows.xlsx")), 1, 30, repetitions, work);
      bench("xlsx, 3 columns", work.resolve("rows.xlsx"), 3, 30, repetitions, work);
    } finally {
      delete(work);
    }
  }

  private static void bench(
      String name, Path file, int columns, double target, int repetitions, Path work)
      throws IOException {
    for (int i = 0; i < repetitions; i++) {
      Path store = Files.createDirectory(work.resolve("store"));
      long cpu = cpu();
      long start = System.nanoTime();
      String parts = once(file, columns, store, work);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-16s %6.2f s (%5.2f CPU-s) target %4.0f s %s  %s%n",
          name,
          seconds,
          (cpu() - cpu) / 1e9,
          target,
          seconds <= target ? "met" : "MISSED",
          parts);
      delete(store);
    }
  }

  private static String once(Path file, int columns, Path directory, Path work) {
    long begin = System.nanoTime();
    try (ReadingsFile open = ReadingsFile.open(file, "rows", work, Choices.NONE).orElseThrow()) {
      long opened = System.nanoTime();
      Understanding found = Understanding.of(open, Choices.NONE, ZONE).orElseThrow();
      long understood = System.nanoTime();
      List<Target> targets =
          found.columns().stream().limit(columns).map(ReadingsImportBench::target).toList();
      ImportOrder order = new ImportOrder(targets, RECEIVED, Quality.MEASURED);
      long[] told = {0};
      Imported imported =
          ReadingsImport.read(open, found, order, (bytes, of, rows) -> ++told[0] > 0).orElseThrow();
      long read = System.nanoTime();
      try (RocksReadingStore store = RocksReadingStore.open(directory)) {
        store.upsert(imported.batch());
        return String.format(
            Locale.ROOT,
            "open %.2f understand %.2f read %.2f store %.2f s, %,d readings, progress told %d times",
            (opened - begin) / 1e9,
            (understood - opened) / 1e9,
            (read - understood) / 1e9,
            (System.nanoTime() - read) / 1e9,
            imported.points().stream().mapToLong(Imported.PointSummary::readings).sum(),
            told[0]);
      }
    }
  }

  private static Target target(ColumnGuess column) {
    return Target.of(
        column.column(),
        new Point(
            "bench/" + column.name(),
            PointKind.GAUGE,
            column.unit().orElse(Unit.ONE),
            column.scale(),
            null,
            null,
            "",
            "bench",
            ZONE,
            TimeRange.ALWAYS));
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
