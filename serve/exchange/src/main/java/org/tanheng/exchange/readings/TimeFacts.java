// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;

/** Walks a file once under a layout and looks at its instants: order, duplicates, gaps. */
final class TimeFacts {
  private static final int MOST_GAPS = 1000;

  private final Layout layout;
  private long[] times = new long[1024];
  private int size;
  private long rows;
  private long against;
  private long skipped;
  private long twice;
  private long repeated;
  private boolean edge;

  private TimeFacts(Layout layout) {
    this.layout = layout;
  }

  static TimeFacts of(ReadingsFile file, Layout layout) {
    TimeFacts facts = new TimeFacts(layout);
    RowClock clock = new RowClock(layout);
    try (RowReader row = file.rows()) {
      while (row.next()) {
        if (row.line() >= layout.head().firstLine() && !row.isBlankRow()) {
          facts.row(clock, row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts;
  }

  private void row(RowClock clock, RowReader row) {
    rows++;
    switch (clock.read(row)) {
      case NONE -> {
        twice += clock.wasTwice() ? 1 : 0;
        repeated += clock.wasSecond() ? 1 : 0;
        boolean again = size > 0 && times[size - 1] == clock.utc();
        skipped += again && (edge || clock.wasEdge()) ? 1 : 0;
        edge = clock.wasEdge();
        add(clock.utc());
      }
      case CLOCK_GAP -> skipped++;
      default -> {}
    }
  }

  private void add(long time) {
    if (size > 0) {
      boolean falls = time < times[size - 1];
      against += time != times[size - 1] && falls != layout.descending() ? 1 : 0;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
    }
    times[size++] = time;
  }

  /** Rows at local times that the zone's clock skips. */
  long skipped() {
    return skipped;
  }

  /** Rows in local hours that the zone's clock shows twice. */
  long twice() {
    return twice;
  }

  /** Rows that could only be understood as the second of two equal local times. */
  long repeated() {
    return repeated;
  }

  Facts facts() {
    long[] sorted = Arrays.copyOf(times, size);
    Arrays.sort(sorted);
    long duplicates = 0;
    long missing = 0;
    List<Facts.Gap> gaps = new ArrayList<>();
    for (int i = 1; i < size; i++) {
      if (sorted[i] == sorted[i - 1]) {
        duplicates++;
      }
      long lost = layout.step() == null ? 0 : lost(sorted[i - 1], sorted[i], layout.step());
      missing += lost;
      if (lost > 0 && gaps.size() < MOST_GAPS) {
        gaps.add(new Facts.Gap(range(sorted[i - 1], sorted[i]), lost));
      }
    }
    return new Facts(
        rows,
        size,
        size == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(sorted[0])),
        size == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(sorted[size - 1])),
        duplicates,
        against,
        gaps,
        missing);
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
  }

  private static long lost(long from, long to, Step step) {
    long usual = step.nominal().toMillis();
    return 2 * (to - from) <= 3 * usual ? 0 : Math.round((to - from) / (double) usual) - 1;
  }
}
