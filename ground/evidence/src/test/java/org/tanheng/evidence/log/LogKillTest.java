// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer killed at any time: the log is whole, begins as before, and has what was told. */
class LogKillTest {
  private static final int KILLS = Boolean.getBoolean("tanheng.full") ? 200 : 5;
  private static final long SEED = 41;
  private final NoteSigner signer = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  @TempDir private Path folder;

  @Test
  void nothingToldIsLost() throws Exception {
    Path key = Files.writeString(folder.resolve("key"), signer.encoded());
    SplittableRandom random = new SplittableRandom(SEED);
    Path dir = folder.resolve("log");
    Checkpoint before = null;
    for (int kill = 0; kill < KILLS; kill++) {
      long told = writeUntilKilled(dir, key, 1 + random.nextInt(60));
      try (TileLog log = TileLog.open(dir, signer).orElseThrow()) {
        assertThat(log.size()).isGreaterThanOrEqualTo(told);
      }
      LogReader log = LogReader.open(dir, signer.key()).orElseThrow();
      assertThat(log.check()).isEmpty();
      long size = log.checkpoint().size();
      assertThat(log.entry(size - 1)).isEqualTo(LogWriter.entry(size - 1));
      if (before != null && before.size() > 0) {
        assertThat(log.trees().root(before.size())).isEqualTo(before.root().digest());
      }
      before = log.checkpoint();
    }
  }

  private static long writeUntilKilled(Path dir, Path key, int millis)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LogWriter.class.getName(),
                    dir.toString(),
                    key.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long told = 0;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (told == 0) {
          CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
              .execute(() -> process.toHandle().destroyForcibly());
        }
        told = Long.parseLong(line);
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(told).isPositive();
    return told;
  }
}
