// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanheng.telemetry.TimeRange;

/**
 * Times that are to be looked at again, by what they are of. Anyone marks; one thread works them
 * off. What fails stays marked, and all of them rest a while before it is tried again.
 */
final class Marks<K> {
  private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

  private final Map<K, TimeRange> ranges = new ConcurrentHashMap<>();
  private final long restNanos;
  private long from = System.nanoTime();

  /** Marks that rest so long after a failure. */
  Marks(long restNanos) {
    this.restNanos = restNanos;
  }

  /** Marks a time, as one with what is marked of the same already. */
  void add(K of, TimeRange range) {
    ranges.merge(of, range, TimeRange::span);
  }

  /** What is marked and does not rest. */
  List<K> due() {
    return isDue() ? List.copyOf(ranges.keySet()) : List.of();
  }

  /** Whether anything is marked that does not rest. */
  boolean isDue() {
    return !ranges.isEmpty() && System.nanoTime() - from >= 0;
  }

  /** Works one off; false if it is marked no more. */
  boolean work(K of, Consumer<TimeRange> how) {
    TimeRange range = ranges.remove(of);
    if (range == null) {
      return false;
    }
    try {
      how.accept(range);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be looked at; it is tried again", of, e);
      add(of, range);
      from = System.nanoTime() + restNanos;
    }
    return true;
  }
}
