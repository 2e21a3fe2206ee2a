// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.TimeRange;

/** Consecutive slots that share a property. */
record Runs(int from, int to) {
  static List<Runs> of(int count, IntPredicate has) {
    List<Runs> runs = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= count; i++) {
      boolean now = i < count && has.test(i);
      if (now && from < 0) {
        from = i;
      } else if (!now && from >= 0) {
        runs.add(new Runs(from, i));
        from = -1;
      }
    }
    return runs;
  }

  int size() {
    return to - from;
  }

  TimeRange range(Slots slots) {
    return new TimeRange(
        Instant.ofEpochMilli(slots.start(from)), Instant.ofEpochMilli(slots.end(to - 1)));
  }

  double hours(Slots slots) {
    return (slots.end(to - 1) - slots.start(from)) / 3.6e6;
  }
}
