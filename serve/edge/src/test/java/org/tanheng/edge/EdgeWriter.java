// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.units.Quality;

/**
 * The process that {@link GatewayKillTest} kills: readings through the sink into the buffer, each
 * printed once it was acknowledged, and the sender beside it.
 */
final class EdgeWriter {
  private EdgeWriter() {}

  public static void main(String[] arguments) throws Exception {
    Journal journal = Journal.open(Path.of(arguments[0]));
    JournalSink sink =
        new JournalSink(journal, LastRead.open(Path.of(arguments[0])), new WaitingClocks());
    Sender sender =
        new Sender(
            journal,
            Quarantine.open(Path.of(arguments[0], "refused")),
            new WaitingClocks(),
            URI.create(arguments[1]),
            "key",
            null,
            Clock.systemUTC());
    Thread.ofPlatform().daemon(true).start(sender);
    long first = Long.parseLong(arguments[2]);
    long end = Long.parseLong(arguments[3]);
    for (long i = first; i < end; i++) {
      ReadingBatch batch = new ReadingBatch(Instant.now());
      batch.add("p" + i % 3, i, i, 0, Quality.MEASURED);
      sink.accept("test", batch).get();
      System.out.println(i);
    }
    while (journal.waiting() > 0) {
      Thread.sleep(20);
    }
  }
}
