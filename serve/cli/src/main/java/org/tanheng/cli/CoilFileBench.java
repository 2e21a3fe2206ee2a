// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tanheng.exchange.parquet.CoilParquet;
import org.tanheng.exchange.parquet.MillParquet;
import org.tanheng.exchange.production.Production;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.footprint.genealogy.CoilBench;
import org.tanheng.footprint.genealogy.CoilMonth;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.Items;
import org.tanheng.footprint.genealogy.Meter;
import org.tanheng.footprint.genealogy.SyntheticMill;

/** Times a month of the synthetic mill from a Parquet file to a Parquet file on disk. */
final class CoilFileBench {
  private static final YearMonth MONTH = YearMonth.of(2026, 9);
  private static final int CATEGORIES = 16;

  private CoilFileBench() {}

  static List<String> run(Path folder, int size) {
    try {
      return timed(folder, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> timed(Path folder, int size) throws IOException {
    Files.createDirectories(folder);
    Path from = folder.resolve("production.parquet");
    Path to = folder.resolve("result.parquet");
    Items made = SyntheticMill.items(size, MONTH, 20260901);
    try (OutputStream out = stream(from)) {
      MillParquet.write(made, SyntheticMill.UNITS, out);
    }
    List<String> lines = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      long used = CoilBench.cpu();
      long begun = System.nanoTime();
      CoilMonth read =
          Production.read(from, "production", MONTH, ProductionPlan.NONE).orElseThrow();
      long loaded = System.nanoTime();
      List<Meter> meters = SyntheticMill.meters(read.items());
      CoilResult result =
          CoilResult.of(
                  new CoilMonth(
                      MONTH,
                      read.items(),
                      meters,
                      SyntheticMill.lines(meters),
                      SyntheticMill.intensities(CATEGORIES),
                      read.scrap(),
                      read.tolerance()))
              .orElseThrow();
      long computed = System.nanoTime();
      try (OutputStream out = stream(to)) {
        CoilParquet.write(result, out);
      }
      try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      long ended = System.nanoTime();
      lines.add(
          String.format(
              Locale.ROOT,
              "%,d items, Parquet (%d MB) to synced Parquet (%d MB): read %.1f s, computed %.1f s,"
                  + " written %.1f s, together %.1f s wall and %.1f s CPU",
              made.size(),
              Files.size(from) >> 20,
              Files.size(to) >> 20,
              (loaded - begun) / 1e9,
              (computed - loaded) / 1e9,
              (ended - computed) / 1e9,
              (ended - begun) / 1e9,
              (CoilBench.cpu() - used) / 1e9));
    }
    return lines;
  }

  private static OutputStream stream(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
  }
}
