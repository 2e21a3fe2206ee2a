// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.TimeRange;

/** Finds batches by the time of their receipt and by points of which they hold readings. */
final class BatchSearch {
  /** So many batches are looked at for one page. */
  private static final int MOST_LOOKED = 20_000;

  private final Rocks rocks;
  private final PointNumbers points;
  private final ReadingLog log;

  BatchSearch(Rocks rocks, PointNumbers points, ReadingLog log) {
    this.rocks = rocks;
    this.points = points;
    this.log = log;
  }

  LoggedPage run(TimeRange known, Set<String> wanted, @Nullable Long before, int most) {
    Set<Integer> numbers = new HashSet<>();
    for (String point : wanted) {
      Integer number = points.find(point);
      if (number != null) {
        numbers.add(number);
      }
    }
    if (!wanted.isEmpty() && numbers.isEmpty()) {
      return new LoggedPage(List.of(), null);
    }
    List<Long> looked = looked(known, before);
    List<LoggedEntry> found = new ArrayList<>();
    for (long number : looked) {
      byte[] value = rocks.get(Keys.logged(Keys.LOG_ENTRY, number));
      if (value != null && (wanted.isEmpty() || holds(value, numbers))) {
        LoggedEntry entry = log.entry(number, value);
        if (entry.index() != null) {
          found.add(entry);
        }
      }
      if (found.size() == most) {
        return new LoggedPage(found, number);
      }
    }
    return new LoggedPage(found, looked.size() < MOST_LOOKED ? null : looked.getLast());
  }

  private static boolean holds(byte[] batch, Set<Integer> points) {
    return LogPen.table(batch).rows().stream().anyMatch(row -> points.contains(row.point()));
  }

  private List<Long> looked(TimeRange known, @Nullable Long before) {
    List<Long> numbers = new ArrayList<>();
    byte[] start = Keys.logged(Keys.LOG_TIME, known.startMillis());
    byte[] end = Keys.logged(Keys.LOG_TIME, known.endMillis());
    byte[] last = before == null ? null : rocks.get(Keys.logged(Keys.LOG_ENTRY, before));
    if (before != null && last != null && LogPen.isBatch(last)) {
      long received = LogPen.table(last).received();
      if (received < known.startMillis()) {
        return numbers;
      }
      if (received < known.endMillis()) {
        end = Keys.logged(Keys.LOG_TIME, received, before);
      }
    }
    rocks.scanBack(
        start,
        end,
        (key, value) -> {
          numbers.add(Keys.loggedNumber(key, 1));
          return numbers.size() < MOST_LOOKED;
        });
    return numbers;
  }
}
