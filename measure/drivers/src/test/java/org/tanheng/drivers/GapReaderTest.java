// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

class GapReaderTest {
  private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
  private static final long MINUTE = 60_000;

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final BlockingQueue<Finding> said = new LinkedBlockingQueue<>();
  private int failures;

  @Test
  void aGapIsAskedForOnceAndSmallOnesAreNot() throws InterruptedException {
    try (GapReader reader = reader(Optional.empty())) {
      reader.attach("c", new Meters());
      for (int minute : new int[] {0, 5, 10, 17, 22, 82, 87}) {
        accept(reader, "c", minute, Quality.MEASURED);
      }
      assertThat(asked.poll(60, TimeUnit.SECONDS))
          .isEqualTo("[p] 2026-11-21T00:22:00.001Z 2026-11-21T01:22:00Z");
      Finding told = said.poll(60, TimeUnit.SECONDS);
      assertThat(told).isNotNull();
      assertThat(told.code()).isEqualTo("gap-read-back");
      assertThat(told.got()).startsWith("7 readings");
      assertThat(asked.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void whatALongStopLeftOutIsAskedForAfterTheStart() throws InterruptedException {
    try (GapReader reader = reader(Optional.of(START.minus(Duration.ofHours(9))))) {
      reader.attach("c", new Meters());
      accept(reader, "c", 0, Quality.MEASURED);
      assertThat(asked.poll(60, TimeUnit.SECONDS))
          .isEqualTo("[p] 2026-11-20T15:00:00.001Z 2026-11-21T00:00:00Z");
    }
  }

  @Test
  void whatWasReadBackAndOtherConnectionsStartNothing() throws InterruptedException {
    try (GapReader reader = reader(Optional.empty())) {
      reader.attach("c", new Meters());
      accept(reader, "c", 0, Quality.MEASURED);
      accept(reader, "c", 300, Quality.READ_BACK);
      accept(reader, "other", 0, Quality.MEASURED);
      accept(reader, "other", 300, Quality.MEASURED);
      assertThat(asked.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void itTriesAgainAndThenSaysWhy() throws InterruptedException {
    failures = 3;
    try (GapReader reader = reader(Optional.of(START.minus(Duration.ofHours(9))))) {
      reader.attach("c", new Meters());
      accept(reader, "c", 0, Quality.MEASURED);
      Finding told = said.poll(60, TimeUnit.SECONDS);
      assertThat(told).isNotNull();
      assertThat(told.code()).isEqualTo("device-silent");
      assertThat(asked).hasSize(3);
    }
  }

  private GapReader reader(Optional<Instant> last) {
    ReadingSink sink =
        new ReadingSink() {
          @Override
          public CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch) {
            return CompletableFuture.completedFuture(new Ack(0, batch.size()));
          }

          @Override
          public void report(String connectionId, Finding finding) {
            said.add(finding);
          }
        };
    return new GapReader(sink, (connection, point) -> last, Duration.ofMillis(1));
  }

  private static void accept(GapReader reader, String connection, int minute, Quality quality) {
    long time = START.toEpochMilli() + minute * MINUTE;
    reader.accept(connection, new ReadingBatch(START).add("p", time, minute, 0, quality)).join();
  }

  /** Meters that keep seven readings, or do not answer. */
  private final class Meters implements Driver {
    @Override
    public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
      asked.add(pointIds + " " + range.start() + " " + range.end());
      return failures-- > 0
          ? Outcome.refused(Finding.error("device-silent", "c", "nothing", "an answer", "Look."))
          : Outcome.done(new MemoryReadBack(7, List.of()));
    }

    @Override
    public void start() {}

    @Override
    public Health health() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Probe> probe(String address) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<Discovered>> discover(String under) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
