// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanheng.units.Quality;

/**
 * Readings that became known together, of any points, in any order: what a store takes and
 * acknowledges as one. Of two readings of a point at one instant the one added last counts. A
 * reading of quality MISSING takes back what was known at its instant.
 */
public final class ReadingBatch {
  /** Most batches bring a reading or two of each point. */
  private static final int FEW = 2;

  private final Instant receivedAt;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  public ReadingBatch(Instant receivedAt) {
    this.receivedAt = Instant.ofEpochMilli(receivedAt.toEpochMilli());
  }

  /** When the readings became known, to the millisecond. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /**
   * Adds a reading of {@code unscaled} x 10^-{@code scale} in the point's unit.
   *
   * @param time epoch milliseconds, as {@link Reading#time}
   */
  public ReadingBatch add(String pointId, long time, long unscaled, int scale, Quality quality) {
    column(pointId, scale).add(time, unscaled, quality);
    return this;
  }

  /** The growing column of one point, for callers that add many readings at one scale. */
  public Appender appender(String pointId, int scale) {
    Column column = column(pointId, scale);
    return column::add;
  }

  private Column column(String pointId, int scale) {
    Column column = columns.computeIfAbsent(pointId, id -> new Column(scale, FEW));
    if (column.scale != scale) {
      throw new IllegalArgumentException("a batch holds a point at one scale: " + pointId);
    }
    return column;
  }

  /** Adds readings of one point. */
  @FunctionalInterface
  public interface Appender {
    void add(long time, long unscaled, Quality quality);
  }

  public int size() {
    return columns.values().stream().mapToInt(column -> column.size).sum();
  }

  public boolean isEmpty() {
    return columns.isEmpty();
  }

  public Set<String> pointIds() {
    return columns.keySet();
  }

  /** The readings of one point of this batch in time order, one per instant. */
  public Series series(String pointId) {
    Column column = columns.get(pointId);
    if (column == null) {
      throw new IllegalArgumentException("no readings of " + pointId);
    }
    return series(pointId, column);
  }

  /** The readings of all its points, as {@link #series} gives each. */
  public List<Series> series() {
    List<Series> all = new ArrayList<>(columns.size());
    columns.forEach((pointId, column) -> all.add(series(pointId, column)));
    return all;
  }

  private Series series(String pointId, Column column) {
    column.settle();
    return Series.received(pointId, column, receivedAt.toEpochMilli());
  }
}
