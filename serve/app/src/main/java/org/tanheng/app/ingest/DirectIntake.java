// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.tanheng.drivers.DeviceClock;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.vee.ClockOffset;

/** Takes readings of connections that the server opened itself into the same pipeline. */
@Component
public class DirectIntake {
  private final IngestPipeline pipeline;
  private final Places places;
  private final ReadingStore store;
  private final ClockBook clocks;
  private final Clock clock;

  DirectIntake(
      IngestPipeline pipeline, Places places, ReadingStore store, ClockBook clocks, Clock clock) {
    this.clocks = clocks;
    this.store = store;
    this.pipeline = pipeline;
    this.places = places;
    this.clock = clock;
  }

  /** Keeps what the clock of a device of a connection showed. */
  public void clock(UUID gateway, DeviceClock told) {
    ClockOffset offset = told.offset();
    clocks.told(
        gateway,
        List.of(
            new IngestBatch.IngestClock(
                told.device(),
                told.points(),
                offset.at(),
                offset.ahead().toMillis(),
                offset.within().toMillis(),
                told.way())));
  }

  /** When a point, as the connection names it, was last read. */
  public Optional<Instant> last(UUID gateway, String point) {
    return store.last(places.of(gateway, point).storeId()).map(Reading::time);
  }

  /**
   * Offers a batch whose points are named as the connection names them; waits a moment where the
   * pipeline is full, and fails if nothing of it was kept.
   */
  public CompletableFuture<Ack> accept(UUID gateway, ReadingBatch batch) {
    List<Finding> findings = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (String point : batch.pointIds()) {
      Series series = batch.series(point);
      PartReader reader = new PartReader(clock.instant(), findings);
      for (int i = 0; i < series.size(); i++) {
        BigDecimal value = BigDecimal.valueOf(series.value(i), series.scale());
        reader.add(point, series.time(i), value, series.quality(i));
      }
      parts.add(reader.part(places.of(gateway, point), null, store));
    }
    CompletableFuture<IngestAnswer> answer = new CompletableFuture<>();
    try {
      pipeline.submit(new Submission(gateway, null, null, null, null, parts, findings, answer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(e);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    return answer.thenApply(kept -> new Ack(0, batch.size()));
  }
}
