// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tanheng.telemetry.MeterEvent;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.RegisterSet;
import org.tanheng.telemetry.Resolution;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Rules over rate sets, clocks and versions of readings. */
final class SetChecks {
  private SetChecks() {}

  static List<VeeFlag> rates(
      VeeRule rule, RegisterSet set, Map<String, Series> readings, Resolution resolution) {
    List<VeeFlag> flags = new ArrayList<>();
    Series total = set.total() == null ? null : readings.get(set.total());
    for (int row = 0; total != null && row < total.size(); row++) {
      long time = total.time(row);
      BigDecimal sum = BigDecimal.ZERO;
      int found = 0;
      for (String member : set.members().values()) {
        Series rate = readings.get(member);
        int at = rate == null ? 0 : rate.rowAtOrAfter(time);
        if (rate != null && at < rate.size() && rate.time(at) == time) {
          sum = sum.add(rate.reading(at).value());
          found++;
        }
      }
      BigDecimal shown = total.reading(row).value();
      BigDecimal allowed =
          resolution.at(shown).multiply(BigDecimal.valueOf(set.members().size() + 1L));
      if (found == set.members().size() && sum.subtract(shown).abs().compareTo(allowed) > 0) {
        flags.add(
            VeeFlag.of(
                rule,
                set.id(),
                instant(Instant.ofEpochMilli(time)),
                "rates add up to " + sum.toPlainString(),
                shown.toPlainString() + " +- " + allowed.toPlainString()));
      }
    }
    return flags;
  }

  static List<VeeFlag> events(VeeRule rule, String pointId, List<MeterEvent> events) {
    return events.stream()
        .map(event -> VeeFlag.of(rule, pointId, event.range(), event.told(), "no event"))
        .toList();
  }

  /** Once where a clock goes wrong, and again each time that it is twice as wrong as told. */
  static List<VeeFlag> clock(VeeRule rule, String pointId, List<ClockOffset> offsets) {
    List<VeeFlag> flags = new ArrayList<>();
    Wrong off = new Wrong();
    Wrong drifts = new Wrong();
    ClockOffset earlier = null;
    for (ClockOffset offset : offsets) {
      double seconds = offset.surelyOff().toMillis() / 1000.0;
      double gained = earlier == null ? 0 : offset.surelyGainedPerDay(earlier).orElse(0);
      boolean isOff = off.isNews(seconds / rule.number("seconds"));
      boolean isDrift = drifts.isNews(Math.abs(gained) / rule.number("secondsPerDay"));
      if (isOff || isDrift) {
        double drift = earlier == null ? 0 : offset.gainedPerDay(earlier).orElse(0);
        flags.add(
            VeeFlag.of(
                rule,
                pointId,
                instant(offset.at()),
                "%.1f s ahead, %.1f s a day".formatted(offset.ahead().toMillis() / 1000.0, drift),
                "within %.0f s and %.0f s a day"
                    .formatted(rule.number("seconds"), rule.number("secondsPerDay"))));
      }
      earlier = offset;
    }
    return flags;
  }

  /** How wrong something was when it was last told, in times of what is allowed. */
  private static final class Wrong {
    private double told;

    boolean isNews(double times) {
      boolean isNews = times > 1 && times >= 2 * told;
      told = isNews ? times : times <= 0.5 ? 0 : told;
      return isNews;
    }
  }

  /** Versions by time, of one instant the newest first; corrections by hand are no duplicates. */
  static List<VeeFlag> duplicates(VeeRule rule, String pointId, List<Reading> versions) {
    List<VeeFlag> flags = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      Reading newer = versions.get(i - 1);
      Reading older = versions.get(i);
      boolean both = newer.quality() == Quality.MEASURED && older.quality() == Quality.MEASURED;
      if (both
          && newer.time().equals(older.time())
          && newer.value().compareTo(older.value()) != 0) {
        String got = older.value().toPlainString() + " then " + newer.value().toPlainString();
        flags.add(VeeFlag.of(rule, pointId, instant(newer.time()), got, "one value"));
      }
    }
    return flags;
  }

  private static TimeRange instant(Instant time) {
    return new TimeRange(time, time.plusMillis(1));
  }
}
