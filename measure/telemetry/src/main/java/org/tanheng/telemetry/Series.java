// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tanheng.units.Quality;

/**
 * Readings of one point in time order, one per instant, as primitive columns at one scale. Values
 * are {@code value(i)} x 10^-{@code scale()} in the point's unit; times are epoch milliseconds.
 */
public final class Series {
  private final String pointId;
  private final Column column;
  private final long[] received;

  private Series(String pointId, Column column, long[] received) {
    this.pointId = pointId;
    this.column = column;
    this.received = received;
  }

  public String pointId() {
    return pointId;
  }

  public int scale() {
    return column.scale;
  }

  public int size() {
    return column.size;
  }

  public boolean isEmpty() {
    return column.size == 0;
  }

  public long time(int row) {
    return column.times[row];
  }

  public long value(int row) {
    return column.values[row];
  }

  public Quality quality(int row) {
    return column.qualities[row];
  }

  public Instant receivedAt(int row) {
    return Instant.ofEpochMilli(received[received.length == 1 ? 0 : row]);
  }

  public Reading reading(int row) {
    return new Reading(
        pointId,
        Instant.ofEpochMilli(time(row)),
        value(row),
        scale(),
        quality(row),
        receivedAt(row));
  }

  public Stream<Reading> readings() {
    return IntStream.range(0, size()).mapToObj(this::reading);
  }

  /** Sum of the raw values, exact; meaningful for interval values. */
  public long sum() {
    long sum = 0;
    for (int i = 0; i < column.size; i++) {
      sum = Math.addExact(sum, column.values[i]);
    }
    return sum;
  }

  /** First row at or after {@code time}, {@code size()} if there is none. */
  public int rowAtOrAfter(long time) {
    int at = Arrays.binarySearch(column.times, 0, column.size, time);
    return at >= 0 ? at : -at - 1;
  }

  /** The rows from one to before another. */
  Series slice(int from, int to) {
    return from == 0 && to == size()
        ? this
        : new Series(
            pointId,
            column.slice(from, to),
            received.length == 1 ? received : Arrays.copyOfRange(received, from, to));
  }

  /** These readings with others before and after them. */
  Series between(Collection<Reading> earlier, Collection<Reading> later) {
    if (earlier.isEmpty() && later.isEmpty()) {
      return this;
    }
    Builder builder = new Builder(pointId);
    earlier.forEach(builder::add);
    for (int i = 0; i < size(); i++) {
      builder.add(this, i);
    }
    later.forEach(builder::add);
    return builder.build();
  }

  /** Readings of a settled column that were all received at one time. */
  static Series received(String pointId, Column column, long receivedAt) {
    return new Series(pointId, column, new long[] {receivedAt});
  }

  public static Builder of(String pointId) {
    return new Builder(pointId);
  }

  /** Collects readings in time order, each instant once; the scale grows to the finest added. */
  public static final class Builder {
    private final String pointId;
    private final Column column = new Column(0);
    private long[] received = new long[16];

    private Builder(String pointId) {
      this.pointId = pointId;
    }

    public Builder add(long time, long value, int scale, Quality quality, long receivedAt) {
      if (column.size > 0 && time <= column.times[column.size - 1]) {
        throw new IllegalArgumentException("readings of a series are added in time order");
      }
      if (scale > column.scale) {
        column.rescale(scale);
      }
      if (column.size == received.length) {
        received = Arrays.copyOf(received, column.size * 2);
      }
      received[column.size] = receivedAt;
      column.add(time, Exact.rescale(value, scale, column.scale), quality);
      return this;
    }

    /** Adds one reading. */
    public Builder add(Reading reading) {
      return add(
          reading.time().toEpochMilli(),
          reading.unscaled(),
          reading.scale(),
          reading.quality(),
          reading.receivedAt().toEpochMilli());
    }

    /** Adds a row of another series. */
    public Builder add(Series other, int row) {
      return add(
          other.time(row),
          other.value(row),
          other.scale(),
          other.quality(row),
          other.receivedAt(row).toEpochMilli());
    }

    public Series build() {
      return new Series(pointId, column, received);
    }
  }
}
