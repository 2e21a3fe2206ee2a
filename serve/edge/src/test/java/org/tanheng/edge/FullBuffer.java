// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.units.Quality;

/**
 * Fills the disk of a buffer three times over, also with the file of another program, empties the
 * buffer as the sender does, and looks for every reading that was taken.
 */
final class FullBuffer {
  private static final int RUN = 1_000;

  private FullBuffer() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).resolve("buffer");
    Path other = Path.of(args[0]).resolve("other");
    long taken = 0;
    long sent = 0;
    for (int round = 0; round < 3; round++) {
      try (Journal journal = Journal.open(folder)) {
        taken += fill(journal, taken);
        require(taken > 100_000L * (round + 1), "taken " + taken);
        eat(other);
        require(!takes(journal, taken), "a full disk took readings");
      }
      try (Journal journal = Journal.open(folder)) {
        require(journal.waiting() == taken - sent, "waiting " + journal.waiting());
        sent = empty(journal, sent);
        require(sent == taken, "sent " + sent + " of " + taken);
        Files.delete(other);
        require(takes(journal, taken), "room again, and nothing is taken");
        taken += RUN;
      }
    }
  }

  private static boolean takes(Journal journal, long from) {
    List<Long> times = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (long i = from; i < from + RUN; i++) {
      times.add(i);
      values.add(BigDecimal.valueOf(i, 1));
    }
    try {
      journal.append(List.of(new Run("a", 0, Quality.MEASURED, times, values)));
      return true;
    } catch (IOException full) {
      return false;
    }
  }

  private static long fill(Journal journal, long from) {
    long taken = 0;
    while (takes(journal, from + taken)) {
      taken += RUN;
    }
    return taken;
  }

  /** Another program takes what room is left. */
  private static void eat(Path other) throws IOException {
    try (FileChannel channel =
        FileChannel.open(other, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (channel.write(ByteBuffer.allocate(4096)) > 0) {
        continue;
      }
    } catch (IOException full) {
      return;
    }
  }

  private static long empty(Journal journal, long before) throws IOException {
    long sent = before;
    while (true) {
      Outgoing batch = journal.next(20_000).orElse(null);
      if (batch == null) {
        return sent;
      }
      for (Run run : batch.runs()) {
        require(run.sequence() == sent + 1, "sequence " + run.sequence() + " after " + sent);
        require(run.times().getFirst() == sent, "reading " + run.times().getFirst());
        sent += run.size();
      }
      journal.acknowledge(batch);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
