// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.ShopYear;
import org.tanheng.footprint.bench.FootprintBench;
import org.tanheng.footprint.genealogy.CoilBench;
import org.tanheng.stores.bench.EvidenceBench;
import org.tanheng.stores.bench.Figures;
import org.tanheng.stores.bench.IngestBench;
import org.tanheng.stores.bench.Plant;
import org.tanheng.stores.bench.QueryBench;
import org.tanheng.stores.bench.StoreBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench WHAT}: measures the readings store or a month of coils on this machine. */
@Command(
    name = "bench",
    description = {
      "Measures the store of readings here, with data of known count and sum.",
      "coils: a month of a synthetic mill, in memory and from file to file.",
      "footprint: a background of 20,000 processes, all its products, variance, Monte Carlo; then"
          + " the coils. bench/footprint runs the first beside UMFPACK."
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  /** What is measured. */
  enum What {
    evidence,
    ingest,
    query,
    store,
    coils,
    footprint
  }

  private static final int PROCESSES = 20_000;
  private static final int REPETITIONS = 20;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  private What what;

  @Option(names = "--meters", description = "Registers, one each. Default: ${DEFAULT-VALUE}.")
  private int meters = 1000;

  @Option(
      names = "--days",
      description = "store, evidence: days of minutes. Default: ${DEFAULT-VALUE}.")
  private int days = 30;

  @Option(names = "--seconds", description = "ingest: how long. Default: ${DEFAULT-VALUE}.")
  private int seconds = 60;

  @Option(
      names = "--minutes",
      description = "ingest, evidence: minutes of a meter in a batch. Default: ${DEFAULT-VALUE}.")
  private int minutes = 10;

  @Option(names = "--seed", description = "Of the data. Default: ${DEFAULT-VALUE}.")
  private long seed = 20260101;

  @Option(names = "--directory", description = "Where to write. Default: a temporary one.")
  private @Nullable Path directory;

  @SuppressWarnings("NullAway.Init")
  BenchCommand() {}

  @Option(names = "--items", description = "coils: how many. Default: ${DEFAULT-VALUE}.")
  private int items = 1_000_000;

  @Override
  public Integer call() {
    try (Scratch scratch = Scratch.in(directory)) {
      if (what == What.coils || what == What.footprint) {
        say("load of the machine at the start: %.1f", Scratch.load());
        if (what == What.footprint) {
          FootprintBench.run(PROCESSES, seed, REPETITIONS, line -> say("%s", line));
        }
        CoilBench.run(items).forEach(line -> say("%s", line));
        CoilFileBench.run(scratch.fresh(), items).forEach(line -> say("%s", line));
        return 0;
      }
      Plant plant = new Plant(seed, meters, quarters());
      say("seed %d, %d meters by %s, 5 %% late, 1 %% corrected", seed, meters, ShopYear.FILE_NAME);
      say("load of the machine at the start: %.1f", Scratch.load());
      Path fresh = scratch.fresh();
      Figures figures =
          switch (what) {
            case evidence -> EvidenceBench.run(fresh, plant, minutes, days * 1440 / minutes);
            case ingest ->
                IngestBench.run(fresh, plant, minutes, Duration.ofSeconds(seconds), 300_000);
            case query -> QueryBench.run(fresh, plant);
            case store, coils, footprint -> StoreBench.run(fresh, plant, days);
          };
      figures.lines().forEach(line -> say("%s", line));
    }
    return 0;
  }

  private void say(String form, Object... values) {
    spec.commandLine().getOut().printf(java.util.Locale.ROOT, form + "%n", values);
    spec.commandLine().getOut().flush();
  }

  /** Wh of each quarter of an hour of the bundled year. */
  private static long[] quarters() {
    try (var in =
        new BufferedReader(new InputStreamReader(ShopYear.open(), StandardCharsets.UTF_8))) {
      return in.lines()
          .skip(1)
          .map(line -> line.split(",", 3)[1])
          .mapToLong(use -> Math.round(Double.parseDouble(use) * 1000))
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
