// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingBatch;

/** A sink that keeps what it gets, acknowledges at once, and can be told to refuse. */
public final class ListSink implements ReadingSink {
  private final List<Reading> readings = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private volatile boolean refusing;
  private long sequence;

  @Override
  public synchronized CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch) {
    if (refusing) {
      return CompletableFuture.failedFuture(new IllegalStateException("the store is full"));
    }
    for (String id : batch.pointIds()) {
      var series = batch.series(id);
      for (int i = 0; i < series.size(); i++) {
        readings.add(series.reading(i));
      }
    }
    return CompletableFuture.completedFuture(new Ack(++sequence, batch.size()));
  }

  @Override
  public synchronized void report(String connectionId, Finding finding) {
    findings.add(finding);
  }

  public void refuse(boolean now) {
    refusing = now;
  }

  public synchronized List<Reading> readings() {
    return List.copyOf(readings);
  }

  public synchronized List<Reading> of(String pointId) {
    return readings.stream().filter(r -> r.pointId().equals(pointId)).toList();
  }

  public synchronized List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Waits until that many readings came; false if they did not come in time. */
  public boolean await(int count, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (readings().size() < count) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(5);
    }
    return true;
  }
}
