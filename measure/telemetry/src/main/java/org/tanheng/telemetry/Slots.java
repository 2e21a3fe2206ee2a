// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive slots of a local calendar, kept as their edges in epoch milliseconds. Slot i is [edge
 * i, edge i + 1), so neighbours share an edge and nothing falls between them.
 */
public final class Slots {
  private static final int MOST_MONTHS = 256;
  private static final Map<Month, Slots> MONTHS = new ConcurrentHashMap<>();

  private record Month(YearMonth month, Step step, ZoneId zone) {}

  private final long[] edges;
  private final Step step;
  private final ZoneId zone;

  private Slots(long[] edges, Step step, ZoneId zone) {
    this.edges = edges;
    this.step = step;
    this.zone = zone;
  }

  /** The slots from the one that holds the start of the range until its end is covered. */
  public static Slots covering(Instant start, Instant end, Step step, ZoneId zone) {
    long[] edges = new long[64];
    int size = 0;
    Instant edge = step.floor(start, zone);
    edges[size++] = edge.toEpochMilli();
    do {
      edge = step.next(edge, zone);
      if (size == edges.length) {
        edges = Arrays.copyOf(edges, size * 2);
      }
      edges[size++] = edge.toEpochMilli();
    } while (edge.isBefore(end));
    return new Slots(Arrays.copyOf(edges, size), step, zone);
  }

  /** The slots of one local month; thousands of points share those of a plant's calendar. */
  public static Slots of(YearMonth month, Step step, ZoneId zone) {
    Month key = new Month(month, step, zone);
    Slots known = MONTHS.get(key);
    if (known == null) {
      if (MONTHS.size() >= MOST_MONTHS) {
        MONTHS.clear();
      }
      known = make(month, step, zone);
      MONTHS.put(key, known);
    }
    return known;
  }

  private static Slots make(YearMonth month, Step step, ZoneId zone) {
    Instant start = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return covering(start, end, step, zone);
  }

  /** Those of these slots that a range touches, at least one. */
  Slots touching(TimeRange range) {
    int from = Math.clamp(slotAt(range.startMillis()), 0, count() - 1);
    int to = Math.clamp(slotAt(range.endMillis()) + 1L, from + 1, count());
    return new Slots(Arrays.copyOfRange(edges, from, to + 1), step, zone);
  }

  /** The slot that holds an instant, -1 before the first, the count after the last. */
  public int slotAt(long time) {
    long guess = (time - edges[0]) / (edges[1] - edges[0]);
    if (guess >= 0
        && guess < count()
        && edges[(int) guess] <= time
        && time < edges[(int) guess + 1]) {
      return (int) guess;
    }
    int at = Arrays.binarySearch(edges, time);
    return at >= 0 ? at : -at - 2;
  }

  public int count() {
    return edges.length - 1;
  }

  public long start(int slot) {
    return edges[slot];
  }

  public long end(int slot) {
    return edges[slot + 1];
  }

  /** From the first edge to the last. */
  public TimeRange range() {
    return new TimeRange(
        Instant.ofEpochMilli(edges[0]), Instant.ofEpochMilli(edges[edges.length - 1]));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slots that
        && Arrays.equals(edges, that.edges)
        && step.equals(that.step)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(edges);
  }

  public Step step() {
    return step;
  }

  public ZoneId zone() {
    return zone;
  }
}
