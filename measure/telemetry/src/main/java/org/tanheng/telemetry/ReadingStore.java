// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where readings live: key (point, time, received), the last received is what holds, older values
 * stay so that what was known at any time can be told. A batch is one atomic and durable write,
 * whatever its size: all of it or, after any crash, nothing. The same batch twice changes nothing.
 */
public interface ReadingStore extends AutoCloseable {
  /** For {@code knownAt}: everything received so far. */
  Instant NOW = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** Readings on each side of a range that its slots can depend on. */
  int NEIGHBOURS = Sift.NEIGHBOURS + 2;

  /** How far beyond a range its neighbours are looked for at once. */
  Duration MARGIN = Duration.ofHours(2);

  /** Writes the batch; returns only when it is safe on disk. Marks the days it touches dirty. */
  Ack upsert(ReadingBatch batch);

  /** Readings in the range as they were known at an instant, taken-back ones left out. */
  Series scan(String pointId, TimeRange range, Instant knownAt);

  /** The last reading before {@code time} as known at an instant. */
  Optional<Reading> before(String pointId, Instant time, Instant knownAt);

  /** The first reading at or after {@code time} as known at an instant. */
  Optional<Reading> atOrAfter(String pointId, Instant time, Instant knownAt);

  /** The latest reading of a point, as known now. */
  default Optional<Reading> last(String pointId) {
    return before(pointId, TimeRange.ALWAYS.end(), NOW);
  }

  /**
   * The range with its neighbour readings on both sides, so that slot edges can be interpolated and
   * outliers are seen as such from either side of the range's ends.
   */
  default Series scanAround(String pointId, TimeRange range, Instant knownAt) {
    TimeRange wide = new TimeRange(range.start().minus(MARGIN), range.end().plus(MARGIN));
    Series inside = scan(pointId, wide, knownAt);
    int first = inside.rowAtOrAfter(range.startMillis());
    int last = inside.rowAtOrAfter(range.endMillis());
    Deque<Reading> earlier = new ArrayDeque<>();
    Instant from = wide.start();
    for (int i = first; i < NEIGHBOURS; i++) {
      Optional<Reading> reading = before(pointId, from, knownAt);
      if (reading.isEmpty()) {
        break;
      }
      earlier.addFirst(reading.get());
      from = reading.get().time();
    }
    List<Reading> later = new ArrayList<>();
    Instant to = wide.end();
    for (int i = inside.size() - last; i < NEIGHBOURS; i++) {
      Optional<Reading> reading = atOrAfter(pointId, to, knownAt);
      if (reading.isEmpty()) {
        break;
      }
      later.add(reading.get());
      to = reading.get().time().plusMillis(1);
    }
    int start = Math.max(0, first - NEIGHBOURS);
    int end = Math.min(inside.size(), last + NEIGHBOURS);
    return inside.slice(start, end).between(earlier, later);
  }

  /**
   * Reads around ranges of many points, as known when it was begun or later. Any order is right;
   * that of {@link RollupStore#dirty} is the fastest. To be closed by the thread that began it.
   */
  default Sweep sweep() {
    return (pointId, range) -> scanAround(pointId, range, NOW);
  }

  /** Reads one point after the other. */
  @FunctionalInterface
  interface Sweep extends AutoCloseable {
    /** As {@link ReadingStore#scanAround}. */
    Series around(String pointId, TimeRange range);

    @Override
    default void close() {}
  }

  /** Every version of every reading in the range: by time, of one instant the newest first. */
  void versions(String pointId, TimeRange range, Consumer<Reading> to);

  /**
   * Removes readings with all their versions, for retention; the days become dirty. To take back a
   * wrong reading write a MISSING one instead.
   *
   * @return versions removed
   */
  long delete(String pointId, TimeRange range);

  /**
   * Before which raw readings were removed for their age while their rollups stay; see {@link
   * ThinningStore}.
   */
  default Optional<Instant> thinnedBefore(String pointId) {
    return Optional.empty();
  }

  /** All points that ever had a reading, sorted. */
  List<String> pointIds();

  /** Every version of every reading, point by point: all that is needed to fill another store. */
  default void export(Consumer<Reading> to) {
    pointIds().forEach(id -> versions(id, TimeRange.ALWAYS, to));
  }

  /** The rollups beside the readings. */
  RollupStore rollups();

  @Override
  void close();
}
