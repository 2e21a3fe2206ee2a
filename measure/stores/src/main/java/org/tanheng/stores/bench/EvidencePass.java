// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.stores.LoggedEntry;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Rollups;

/** A store that takes the arrivals of a plant in portions, with leaves in a tile log or without. */
final class EvidencePass implements AutoCloseable {
  private static final int PENDING = 500;

  /** Batches after which the log follows, in a thread of its own as in the server. */
  private static final int FOLLOWING = 15;

  private final Path folder;
  private final Arrivals arrivals;
  private final RocksReadingStore store;
  private final TileLog log;
  private CompletableFuture<Void> following = CompletableFuture.completedFuture(null);

  EvidencePass(Path folder, Arrivals arrivals, boolean isLogged) throws IOException {
    this.folder = folder;
    this.arrivals = arrivals;
    store = RocksReadingStore.open(folder.resolve("readings"), isLogged);
    log =
        TileLog.open(
                folder.resolve("log"), NoteSigner.generate("bench.example/log", KeyType.ED25519))
            .orElseThrow();
  }

  /**
   * Checks, stores and logs so many batches and then waits for the work behind them, which counts
   * to their processor time alone.
   */
  Spent take(int batches) throws InterruptedException {
    Clock clock = new Clock();
    for (int i = 0; i < batches; i++) {
      ReadingBatch batch = arrivals.next();
      if (Checks.refused(batch) > 0) {
        throw new IllegalStateException("the plant makes good readings only");
      }
      store.upsert(batch);
      if (i % FOLLOWING == FOLLOWING - 2) {
        follow();
      }
    }
    following.join();
    double wall = clock.seconds();
    store.rest();
    return new Spent(wall, clock.cpuSeconds());
  }

  /** Rolls up and compacts what was taken. */
  Spent settle() {
    Clock clock = new Clock();
    follow();
    following.join();
    new Rollups(store, id -> Optional.of(IngestBench.point(id))).refresh();
    store.compact();
    return new Spent(clock.seconds(), clock.cpuSeconds());
  }

  /** Seconds by the clock and of the processor, all threads of the process together. */
  record Spent(double wall, double cpu) {}

  long sent() {
    return arrivals.sent();
  }

  /** Bytes on disk of a reading held. */
  double bytes() {
    return Clock.bytes(folder) / (double) arrivals.held();
  }

  private void follow() {
    following = following.thenRunAsync(this::drain);
  }

  private void drain() {
    List<LoggedEntry> pending = store.log().pending(PENDING);
    if (pending.isEmpty()) {
      return;
    }
    long first = append(pending);
    List<LoggedEntry> placed = new ArrayList<>();
    for (LoggedEntry entry : pending) {
      placed.add(new LoggedEntry(entry.number(), entry.leaf(), first + placed.size()));
    }
    store.log().place(placed, log.size());
  }

  private long append(List<LoggedEntry> pending) {
    try {
      return log.append(
          pending.stream().map(e -> e.leaf().getBytes(StandardCharsets.UTF_8)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
    store.close();
  }
}
