// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.telemetry.ReadingGenerator;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;

/** A writer killed without warning: what it had acknowledged is there, a batch whole or not. */
class KillTest {
  private static final int KILLS = Boolean.getBoolean("tanheng.full") ? 50 : 3;
  private static final long SEED = 99;

  @TempDir Path directory;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    int next = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int acknowledged = writeUntilKilled(next, next + 20 + random.nextInt(80));
      next = expectWholeBatches(acknowledged);
    }
  }

  private int writeUntilKilled(int first, int last) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx200m",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            directory.toString(),
            Integer.toString(first),
            Long.toString(SEED));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    int acknowledged = -1;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged = Integer.parseInt(line);
        if (acknowledged == last) {
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(acknowledged).isGreaterThanOrEqualTo(last);
    return acknowledged;
  }

  /** Returns the first batch that is not in the store. */
  private int expectWholeBatches(int acknowledged) {
    ReadingGenerator generator = new ReadingGenerator(SEED, Writer.POINTS);
    try (RocksReadingStore store = RocksReadingStore.open(directory)) {
      int batches = acknowledged + 1;
      if (size(store, 0) != generator.count(0, batches)) {
        batches++;
      }
      for (int point = 0; point < Writer.POINTS; point++) {
        Series series = series(store, point);
        assertThat(series.size()).isEqualTo(generator.count(point, batches));
        assertThat(series.sum()).isEqualTo(generator.sum(point, batches));
      }
      expectLeaves(store, batches);
      return batches;
    }
  }

  /** A leaf for every batch that is there and none besides, in one chain. */
  private static void expectLeaves(RocksReadingStore store, int batches) {
    List<Leaf> leaves =
        store.log().pending(Integer.MAX_VALUE).stream()
            .map(entry -> Leaf.parse(entry.leaf().getBytes(UTF_8)).orElseThrow())
            .filter(leaf -> leaf.kind() == LeafKind.READING_BATCH)
            .toList();
    assertThat(leaves).hasSize(batches);
    assertThat(ReadingBatch.chain(leaves)).isEmpty();
  }

  private static int size(ReadingStore store, int point) {
    return series(store, point).size();
  }

  private static Series series(ReadingStore store, int point) {
    return store.scan(ReadingGenerator.pointId(point), TimeRange.ALWAYS, ReadingStore.NOW);
  }
}
