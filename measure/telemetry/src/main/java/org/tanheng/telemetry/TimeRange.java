// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;

/**
 * A half-open span of time, [start, end), in UTC. It is never empty or reversed.
 *
 * @param start first instant inside
 * @param end first instant after it
 */
public record TimeRange(Instant start, Instant end) {
  /** All time that a reading can carry. */
  public static final TimeRange ALWAYS =
      new TimeRange(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

  public TimeRange {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a time range ends after it starts: " + start + "/" + end);
    }
  }

  public boolean contains(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  /** The shortest range that holds this one and another. */
  public TimeRange span(TimeRange other) {
    return new TimeRange(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end);
  }

  public long startMillis() {
    return start.toEpochMilli();
  }

  public long endMillis() {
    return end.toEpochMilli();
  }
}
