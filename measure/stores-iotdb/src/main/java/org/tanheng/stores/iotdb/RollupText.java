// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.time.YearMonth;
import java.time.ZoneId;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;

/**
 * A month's column as text: zone, step, scale, then per slot quality, value, known time, flags and
 * bounds. The first form, which does not begin with its number, had neither flags nor bounds.
 */
final class RollupText {
  private static final String FORM = "2";
  private static final String NONE = "-";
  private static final int WIDTH = 6;

  private RollupText() {}

  static String write(Rollup rollup) {
    IntervalSeries columns = rollup.slots();
    Slots slots = columns.slots();
    StringBuilder text = new StringBuilder();
    text.append(FORM).append(' ');
    text.append(slots.zone().getId()).append(' ');
    text.append(slots.step()).append(' ').append(columns.scale());
    for (int i = 0; i < columns.count(); i++) {
      text.append(' ').append(columns.quality(i).name());
      text.append(' ').append(columns.value(i));
      text.append(' ').append(columns.knownMillis(i));
      text.append(' ').append(columns.flagBits(i));
      text.append(' ').append(bound(columns.lowBits(i)));
      text.append(' ').append(bound(columns.highBits(i)));
    }
    return text.toString();
  }

  static Rollup read(String pointId, YearMonth month, String text) {
    boolean isPlain = !text.startsWith(FORM + " ");
    String[] words = (isPlain ? text : text.substring(FORM.length() + 1)).split(" ", -1);
    int width = isPlain ? WIDTH / 2 : WIDTH;
    Slots slots = Slots.of(month, Step.parse(words[1]).orElseThrow(), ZoneId.of(words[0]));
    IntervalSeries.Builder columns = IntervalSeries.builder(slots, Integer.parseInt(words[2]));
    for (int i = 0; i < slots.count(); i++) {
      int at = 3 + width * i;
      columns.kept(
          i,
          Long.parseLong(words[at + 1]),
          Quality.valueOf(words[at]),
          Long.parseLong(words[at + 2]),
          isPlain ? IntervalSeries.NO_BOUND : bound(words[at + 4]),
          isPlain ? IntervalSeries.NO_BOUND : bound(words[at + 5]),
          isPlain ? 0 : Integer.parseInt(words[at + 3]));
    }
    return new Rollup(pointId, month, columns.build());
  }

  private static String bound(long bound) {
    return bound == IntervalSeries.NO_BOUND ? NONE : Long.toString(bound);
  }

  private static long bound(String word) {
    return word.equals(NONE) ? IntervalSeries.NO_BOUND : Long.parseLong(word);
  }
}
