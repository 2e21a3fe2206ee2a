// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/**
 * What is to be written for one point, worked out and not yet saved.
 *
 * @param kind EDIT, ESTIMATE, ENTRY or RULE
 * @param rules rules and donors of its estimates
 */
record Plan(
    StoredPoint point,
    Metered metered,
    String kind,
    SortedMap<Instant, Written> readings,
    List<String> rules) {

  /** A value of a quality; none takes the reading back. */
  record Written(@Nullable BigDecimal value, Quality quality) {}

  /** From the first reading it writes to after the last. */
  TimeRange range() {
    return new TimeRange(readings.firstKey(), readings.lastKey().plusMillis(1));
  }

  /** What the store takes, received at an instant; values at no more than nine decimals. */
  ReadingBatch batch(Instant now) {
    int scale = 0;
    for (Written written : readings.values()) {
      BigDecimal value = written.value();
      scale = Math.max(scale, value == null ? 0 : Math.min(value.scale(), Point.MOST_DECIMALS));
    }
    ReadingBatch batch = new ReadingBatch(now);
    for (Map.Entry<Instant, Written> entry : readings.entrySet()) {
      BigDecimal value = entry.getValue().value();
      long unscaled =
          value == null
              ? 0
              : value.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
      Quality as = value == null ? Quality.MISSING : entry.getValue().quality();
      batch.add(point.id().toString(), entry.getKey().toEpochMilli(), unscaled, scale, as);
    }
    return batch;
  }

  /** The readings of both; of one instant those of the later. */
  Plan and(Plan later) {
    var all = new TreeMap<>(readings);
    all.putAll(later.readings);
    String both = kind.equals(later.kind) ? kind : "EDIT";
    return new Plan(
        point,
        metered,
        both,
        all,
        java.util.stream.Stream.concat(rules.stream(), later.rules.stream()).distinct().toList());
  }
}
