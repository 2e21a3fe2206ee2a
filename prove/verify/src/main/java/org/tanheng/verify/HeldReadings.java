// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.evidence.leaf.ReadingBatch;
import org.tanheng.evidence.leaf.RunReading;
import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;

/**
 * The readings of points that are proven to stand in the log before a calculation; of one instant
 * the one that came last.
 */
final class HeldReadings {
  private final Bundle bundle;
  private final long calculation;
  private final TreeSet<Integer> batches = new TreeSet<>();
  private int readings;

  HeldReadings(Bundle bundle, long calculation) {
    this.bundle = bundle;
    this.calculation = calculation;
  }

  /** The readings of a point. */
  Series of(String point) {
    List<ShownRun> runs =
        bundle.runs().stream()
            .filter(run -> run.run().point().equals(point))
            .filter(this::isHeld)
            .sorted(Comparator.comparingInt(ShownRun::leaf))
            .toList();
    Map<Long, RunReading> last = new TreeMap<>();
    for (ShownRun shown : runs) {
      batches.add(shown.leaf());
      shown.run().readings().forEach(r -> last.put(r.time().toEpochMilli(), r));
    }
    Series.Builder series = Series.of(point);
    last.forEach(
        (time, reading) -> {
          Quality quality = quality(reading.quality());
          if (quality != Quality.MISSING) {
            series.add(time, reading.unscaled(), reading.scale(), quality, 0);
          }
        });
    Series held = series.build();
    readings += held.size();
    return held;
  }

  /** What was asked for so far, in words. */
  String words() {
    return readings + " readings in " + batches.size() + " batches";
  }

  private boolean isHeld(ShownRun shown) {
    if (shown.leaf() < 0 || shown.leaf() >= bundle.leaves().size()) {
      return false;
    }
    ProvenLeaf proven = bundle.leaves().get(shown.leaf());
    return proven.leaf().kind() == LeafKind.READING_BATCH
        && proven.index() < calculation
        && ReadingBatch.check(proven.leaf(), shown.number(), shown.run(), shown.path()) == null;
  }

  private static Quality quality(int code) {
    return switch (code) {
      case 0 -> Quality.MEASURED;
      case 1 -> Quality.READ_BACK;
      case 2 -> Quality.INTERPOLATED;
      case 3 -> Quality.ESTIMATED;
      case 4 -> Quality.MANUAL;
      case 5 -> Quality.SUBSTITUTED;
      default -> Quality.MISSING;
    };
  }
}
