// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.util.Collection;
import org.tanheng.units.Quality;

/**
 * Undoes what was received at one instant, as a correction: each reading that still stands from
 * then goes back to what was known before, or to missing. What was known in between stays told.
 */
public final class Withdrawal {
  private Withdrawal() {}

  /** The batch that, received at {@code now}, takes back what came at {@code receivedAt}. */
  public static ReadingBatch of(
      ReadingStore store,
      Collection<String> pointIds,
      TimeRange range,
      Instant receivedAt,
      Instant now) {
    ReadingBatch batch = new ReadingBatch(now);
    Instant before = receivedAt.minusMillis(1);
    for (String id : pointIds) {
      Series current = store.scan(id, range, ReadingStore.NOW);
      Series earlier = store.scan(id, range, before);
      int scale = Math.max(current.scale(), earlier.scale());
      for (int i = 0; i < current.size(); i++) {
        if (current.receivedAt(i).equals(receivedAt)) {
          add(batch, current.time(i), earlier, scale);
        }
      }
    }
    return batch;
  }

  private static void add(ReadingBatch batch, long time, Series earlier, int scale) {
    int row = earlier.rowAtOrAfter(time);
    if (row < earlier.size() && earlier.time(row) == time) {
      long value = Exact.rescale(earlier.value(row), earlier.scale(), scale);
      batch.add(earlier.pointId(), time, value, scale, earlier.quality(row));
    } else {
      batch.add(earlier.pointId(), time, 0, scale, Quality.MISSING);
    }
  }
}
