// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.util.Set;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;

/** What is checked of a reading before it is stored: the time, the sign, the size. */
final class Checks {
  private static final long AHEAD = 300_000;
  private static final long LARGEST = 1_000_000_000_000L;

  private Checks() {}

  static long refused(ReadingBatch batch) {
    Set<String> points = batch.pointIds();
    long latest = batch.receivedAt().toEpochMilli() + AHEAD;
    long refused = 0;
    for (String point : points) {
      Series series = batch.series(point);
      for (int i = 0; i < series.size(); i++) {
        boolean good =
            series.time(i) <= latest
                && series.value(i) >= 0
                && series.value(i) < LARGEST
                && series.quality(i) != Quality.MISSING;
        refused += good ? 0 : 1;
      }
    }
    return refused;
  }
}
