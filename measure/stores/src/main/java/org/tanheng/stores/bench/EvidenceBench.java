// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.stores.LoggedEntry;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Rollups;

/**
 * What evidence costs: the same readings checked, stored and rolled up with leaves in a tile log
 * and without, in turn, so that a busy machine disturbs both alike. Costs are processor seconds of
 * the whole process; the lowest of each kind counts.
 */
public final class EvidenceBench {
  private static final double MOST = 5;
  private static final int PASSES = 4;
  private static final int PORTION = 500;

  /** Batches between two writes of the log: about a second of full load at 10 minutes a batch. */
  private static final int BATCHES = 30;

  private final Plant plant;
  private final int minutes;
  private final int batches;

  private EvidenceBench(Plant plant, int minutes, int batches) {
    this.plant = plant;
    this.minutes = minutes;
    this.batches = batches;
  }

  /**
   * @param directory must not exist
   * @param minutes how many minutes of each meter a batch holds
   */
  public static Figures run(Path directory, Plant plant, int minutes, int batches) {
    EvidenceBench bench = new EvidenceBench(plant, minutes, batches);
    Figures figures = new Figures();
    List<Cost> with = new ArrayList<>();
    List<Cost> without = new ArrayList<>();
    try {
      bench.pass(directory.resolve("warm"), true);
      for (int i = 0; i < PASSES; i++) {
        without.add(bench.pass(directory.resolve("without-" + i), false));
        with.add(bench.pass(directory.resolve("with-" + i), true));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Cost low = least(without);
    Cost high = least(with);
    figures.add("readings of a pass", low.readings(), "");
    figures.add("without evidence", low.perMillion(), "CPU s a million");
    figures.add("with evidence", high.perMillion(), "CPU s a million");
    double more = (high.cpu() / low.cpu() - 1) * 100;
    figures.atMost("evidence costs of the processor", more, "%", MOST);
    figures.add("bytes a reading without, as written", low.bytes(), "B");
    figures.add("bytes a reading with, log included", high.bytes(), "B");
    return figures;
  }

  private static Cost least(List<Cost> costs) {
    return costs.stream().min(java.util.Comparator.comparingDouble(Cost::cpu)).orElseThrow();
  }

  private record Cost(double cpu, long readings, double bytes) {
    double perMillion() {
      return cpu * 1e6 / readings;
    }
  }

  private Cost pass(Path folder, boolean isLogged) throws IOException {
    Arrivals arrivals = new Arrivals(plant, minutes);
    NoteSigner signer = NoteSigner.generate("bench.example/log", KeyType.ED25519);
    Clock clock = new Clock();
    double cpu;
    try (RocksReadingStore store = RocksReadingStore.open(folder.resolve("readings"), isLogged);
        TileLog log = TileLog.open(folder.resolve("log"), signer).orElseThrow()) {
      for (int i = 1; i <= batches; i++) {
        ReadingBatch batch = arrivals.next();
        if (Checks.refused(batch) > 0) {
          throw new IllegalStateException("the plant makes good readings only");
        }
        store.upsert(batch);
        if (i % BATCHES == 0 || i == batches) {
          drain(store, log);
        }
      }
      new Rollups(store, id -> Optional.of(IngestBench.point(id))).refresh();
      store.compact();
      cpu = clock.cpuSeconds();
    }
    return new Cost(cpu, arrivals.sent(), Clock.bytes(folder) / (double) arrivals.held());
  }

  private static void drain(RocksReadingStore store, TileLog log) throws IOException {
    List<LoggedEntry> pending = store.log().pending(PORTION);
    if (pending.isEmpty()) {
      return;
    }
    long first =
        log.append(pending.stream().map(e -> e.leaf().getBytes(StandardCharsets.UTF_8)).toList());
    List<LoggedEntry> placed = new ArrayList<>();
    for (LoggedEntry entry : pending) {
      placed.add(new LoggedEntry(entry.number(), entry.leaf(), first + placed.size()));
    }
    store.log().place(placed, log.size());
  }
}
