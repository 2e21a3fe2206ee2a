// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.time.YearMonth;
import java.time.ZoneId;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;

/** A month's column as text: zone, step, scale, then per slot quality, value, known time. */
final class RollupText {
  private RollupText() {}

  static String write(Rollup rollup) {
    IntervalSeries columns = rollup.slots();
    Slots slots = columns.slots();
    StringBuilder text = new StringBuilder();
    text.append(slots.zone().getId()).append(' ');
    text.append(slots.step()).append(' ').append(columns.scale());
    for (int i = 0; i < columns.count(); i++) {
      text.append(' ').append(columns.quality(i).name());
      text.append(' ').append(columns.value(i));
      text.append(' ').append(columns.knownMillis(i));
    }
    return text.toString();
  }

  static Rollup read(String pointId, YearMonth month, String text) {
    String[] words = text.split(" ", -1);
    Slots slots = Slots.of(month, Step.parse(words[1]).orElseThrow(), ZoneId.of(words[0]));
    int count = slots.count();
    long[] values = new long[count];
    long[] known = new long[count];
    Quality[] qualities = new Quality[count];
    for (int i = 0; i < count; i++) {
      qualities[i] = Quality.valueOf(words[3 + 3 * i]);
      values[i] = Long.parseLong(words[4 + 3 * i]);
      known[i] = Long.parseLong(words[5 + 3 * i]);
    }
    int scale = Integer.parseInt(words[2]);
    return new Rollup(pointId, month, IntervalSeries.of(slots, scale, values, qualities, known));
  }
}
