// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;

/** Of settled rows, those that held at an instant; readings taken back are left out. */
final class Known {
  private final String pointId;
  private final long knownAt;

  Known(String pointId, Instant knownAt) {
    this.pointId = pointId;
    this.knownAt = knownAt.toEpochMilli();
  }

  /** Adds the readings in [start, end) as known. */
  void add(Rows rows, long start, long end, Series.Builder to) {
    for (int i = next(rows, 0); i < rows.size; i = next(rows, after(rows, i))) {
      if (rows.times[i] >= start && rows.times[i] < end && stands(rows, i)) {
        rows.tell(i, to);
      }
    }
  }

  /** Adds the readings as known, one of each time; true, as more may follow. */
  boolean copy(Rows rows, Rows to) {
    for (int i = next(rows, 0); i < rows.size; i = next(rows, after(rows, i))) {
      if (stands(rows, i)) {
        to.add(rows.times[i], rows.received[i], rows.values[i], rows.kinds[i]);
      }
    }
    return true;
  }

  private int next(Rows rows, int from) {
    int row = from;
    while (row < rows.size && rows.received[row] > knownAt) {
      row++;
    }
    return row;
  }

  private static int after(Rows rows, int row) {
    int next = row + 1;
    while (next < rows.size && rows.times[next] == rows.times[row]) {
      next++;
    }
    return next;
  }

  private static boolean stands(Rows rows, int row) {
    return Kind.quality(rows.kinds[row]) != Quality.MISSING;
  }

  Reading reading(Rows rows, int row) {
    return reading(pointId, rows, row);
  }

  static Reading reading(String pointId, Rows rows, int row) {
    int kind = rows.kinds[row];
    return new Reading(
        pointId,
        Instant.ofEpochMilli(rows.times[row]),
        rows.values[row],
        Kind.scale(kind),
        Kind.quality(kind),
        Instant.ofEpochMilli(rows.received[row]));
  }
}
