// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.tanheng.drivers.DeviceClock;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.ReadingBatch;

/** Takes readings of the drivers into the buffer; they are acknowledged once they are on disk. */
final class JournalSink implements ReadingSink {
  private static final String FULL = "buffer-full";
  private final Journal journal;
  private final LastRead lastRead;
  private final WaitingClocks clocks;
  private final Map<String, Finding> reports = new ConcurrentHashMap<>();

  JournalSink(Journal journal, LastRead lastRead, WaitingClocks clocks) {
    this.clocks = clocks;
    this.journal = journal;
    this.lastRead = lastRead;
  }

  @Override
  public CompletableFuture<Ack> accept(String connectionId, ReadingBatch batch) {
    List<Run> runs = new ArrayList<>();
    batch.pointIds().forEach(point -> runs.addAll(Run.of(batch.series(point))));
    try {
      long end = runs.isEmpty() ? 0 : journal.append(runs);
      batch.pointIds().forEach(point -> lastRead.note(connectionId, batch.series(point)));
      reports.computeIfPresent(connectionId, (id, last) -> last.code().equals(FULL) ? null : last);
      return CompletableFuture.completedFuture(new Ack(end, batch.size()));
    } catch (IOException e) {
      report(
          connectionId,
          Finding.error(
              FULL,
              connectionId,
              String.valueOf(e.getMessage()),
              "room on the disk of the gateway",
              "Free room or shorten the buffer; the driver offers the readings again."));
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void report(String connectionId, Finding finding) {
    reports.put(connectionId, finding);
  }

  @Override
  public void clock(String connectionId, DeviceClock told) {
    clocks.add(connectionId, told);
  }

  /** The last finding of each connection. */
  Map<String, Finding> reports() {
    return Map.copyOf(reports);
  }
}
