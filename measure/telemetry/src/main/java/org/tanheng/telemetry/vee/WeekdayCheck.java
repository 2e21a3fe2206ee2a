// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.TimeRange;

/** Compares whole days with the mean of the other days of the same weekday. */
final class WeekdayCheck {
  private final Metered metered;
  private final Map<LocalDate, Long> days = new TreeMap<>();
  private final int scale;

  WeekdayCheck(Metered metered, IntervalSeries slots) {
    this.metered = metered;
    scale = slots.scale();
    Map<LocalDate, Boolean> whole = new TreeMap<>();
    for (int i = 0; i < slots.count(); i++) {
      Instant start = Instant.ofEpochMilli(slots.slots().start(i));
      LocalDate day = start.atZone(slots.slots().zone()).toLocalDate();
      days.merge(day, slots.value(i), Long::sum);
      boolean full = slots.knownMillis(i) == slots.slots().end(i) - slots.slots().start(i);
      whole.merge(day, full, Boolean::logicalAnd);
    }
    whole.forEach(
        (day, full) -> {
          if (!full) {
            days.remove(day);
          }
        });
  }

  void check(VeeRule rule, List<VeeFlag> flags) {
    Map<DayOfWeek, long[]> sums = new EnumMap<>(DayOfWeek.class);
    days.forEach(
        (day, use) -> {
          long[] sum = sums.computeIfAbsent(day.getDayOfWeek(), any -> new long[2]);
          sum[0] += use;
          sum[1]++;
        });
    double times = rule.number("times");
    days.forEach(
        (day, use) -> {
          long[] sum = sums.getOrDefault(day.getDayOfWeek(), new long[2]);
          if (sum[1] > rule.number("weeks")) {
            double mean = (sum[0] - use) / (double) (sum[1] - 1);
            if (mean > 0 && (use > mean * times || use * times < mean)) {
              flags.add(flag(rule, day, use, mean));
            }
          }
        });
  }

  private VeeFlag flag(VeeRule rule, LocalDate day, long use, double mean) {
    var zone = metered.point().zone();
    TimeRange range =
        new TimeRange(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    String unit = " " + metered.point().unit();
    return VeeFlag.of(
        rule,
        metered.point().id(),
        range,
        BigDecimal.valueOf(use, scale).toPlainString() + unit,
        "about " + BigDecimal.valueOf(Math.round(mean), scale).toPlainString() + unit);
  }
}
