// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import org.tanheng.evidence.leaf.RunForm;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.SignedBatch;
import org.tanheng.units.Quality;

/** The bytes of a run from a series, and the number that stands for a quality in them. */
final class RunBytes {
  private static final long SECOND = 1_000;
  private static final int NANOS = 1_000_000;

  private RunBytes() {}

  /** Writes the run of a series whose first reading has this sequence number. */
  static void write(RunForm form, long first, Series series) {
    form.begin(series.pointId(), first, series.size());
    for (int i = 0; i < series.size(); i++) {
      long time = series.time(i);
      form.add(
          Math.floorDiv(time, SECOND),
          (int) Math.floorMod(time, SECOND) * NANOS,
          series.value(i),
          series.scale(),
          code(series.quality(i)));
    }
  }

  static int code(Quality quality) {
    return SignedBatch.code(quality);
  }
}
