// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Reads a whole log again: every entry against its leaf hash, every tile against those below. */
final class LogCheck {
  private final LogReader log;
  private final Merkle merkle = new Merkle();

  LogCheck(LogReader log) {
    this.log = log;
  }

  void run(Consumer<Finding> found) {
    long size = log.checkpoint().size();
    for (long number = 0; number * TilePath.FULL < size; number++) {
      guarded(found, number, this::leaves);
    }
    for (int level = 1; size >>> (8 * level) > 0; level++) {
      int at = level;
      long nodes = size >>> (8 * level);
      for (long index = 0; index < nodes; index++) {
        guarded(found, index, n -> node(at, n));
      }
    }
    guarded(found, 0, ignored -> log.requireRoot());
  }

  private interface Part {
    void check(long number);
  }

  private static void guarded(Consumer<Finding> found, long number, Part part) {
    try {
      part.check(number);
    } catch (FindingException e) {
      e.findings().forEach(found);
    }
  }

  private void leaves(long number) {
    List<byte[]> entries = log.bundle(number);
    byte[] tile = log.tiles().tile(0, number);
    for (int i = 0; i < entries.size(); i++) {
      byte[] stated = Arrays.copyOfRange(tile, i * Merkle.SIZE, (i + 1) * Merkle.SIZE);
      if (!Arrays.equals(merkle.leaf(entries.get(i)), stated)) {
        throw changed("entry " + (number * TilePath.FULL + i), "another hash than its tile states");
      }
    }
  }

  private void node(int level, long index) {
    byte[] below = log.tiles().node(8 * level - 8 + 7, 2 * index);
    byte[] right = log.tiles().node(8 * level - 8 + 7, 2 * index + 1);
    if (!Arrays.equals(merkle.node(below, right), log.tiles().node(8 * level, index))) {
      throw changed(
          new TilePath(level, index / TilePath.FULL, TilePath.FULL).path(),
          "another hash at " + index % TilePath.FULL + " than the tile below has");
    }
  }

  private static FindingException changed(String subject, String got) {
    return new FindingException(
        Finding.error(
            "log-changed",
            subject,
            got,
            "what was written and signed",
            "Compare with a backup and with what witnesses have seen; this part proves nothing."));
  }
}
