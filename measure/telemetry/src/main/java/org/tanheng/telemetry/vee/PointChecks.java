// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.RegisterEvent;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Rules over the slots of one point. */
final class PointChecks {
  private static final double USUAL = 0.95;

  private final Metered metered;
  private final IntervalSeries slots;
  private final List<VeeFlag> flags = new ArrayList<>();

  PointChecks(Metered metered, IntervalSeries slots) {
    this.metered = metered;
    this.slots = slots;
  }

  List<VeeFlag> flags() {
    return flags;
  }

  void check(VeeRule rule) {
    switch (rule.check()) {
      case SPIKE -> spike(rule);
      case STUCK -> stuck(rule);
      case NEGATIVE -> negative(rule);
      case MISSING -> missing(rule);
      case HIGH -> high(rule);
      case PROLONGED_ESTIMATE -> prolonged(rule);
      case DYNAMIC -> new WeekdayCheck(metered, slots).check(rule, flags);
      case COUNTER -> counter(rule);
      default -> {}
    }
  }

  private void add(VeeRule rule, TimeRange range, String got, String wanted) {
    flags.add(VeeFlag.of(rule, metered.point().id(), range, got, wanted));
  }

  private void addSlot(VeeRule rule, int slot, String wanted) {
    add(rule, new Runs(slot, slot + 1).range(slots.slots()), text(slots.decimal(slot)), wanted);
  }

  private String text(@Nullable BigDecimal value) {
    return value == null ? "missing" : value.toPlainString() + " " + metered.point().unit();
  }

  private void spike(VeeRule rule) {
    long[] used =
        java.util.stream.IntStream.range(0, slots.count())
            .filter(i -> slots.value(i) > 0)
            .mapToLong(slots::value)
            .sorted()
            .toArray();
    if (used.length < rule.number("atLeastSlots")) {
      return;
    }
    long usual = used[(int) (used.length * USUAL)];
    double most = usual * rule.number("times");
    BigDecimal shown = BigDecimal.valueOf((long) most, slots.scale());
    for (int i = 0; i < slots.count(); i++) {
      if (slots.value(i) > most) {
        addSlot(rule, i, "at most " + text(shown));
      }
    }
  }

  private void stuck(VeeRule rule) {
    long known = Arrays.stream(slotNumbers()).filter(i -> !slots.isMissing(i)).count();
    long inUse = Arrays.stream(slotNumbers()).filter(i -> slots.value(i) != 0).count();
    if (inUse < known * rule.number("usualShare")) {
      return;
    }
    for (Runs run : Runs.of(slots.count(), i -> !slots.isMissing(i) && slots.value(i) == 0)) {
      if (run.hours(slots.slots()) >= rule.number("hours")) {
        add(rule, run.range(slots.slots()), text(BigDecimal.ZERO), "use as on other days");
      }
    }
  }

  private int[] slotNumbers() {
    return java.util.stream.IntStream.range(0, slots.count()).toArray();
  }

  private void negative(VeeRule rule) {
    for (int i = 0; i < slots.count(); i++) {
      BigDecimal high = slots.high(i);
      boolean below = high == null ? slots.value(i) < 0 : high.signum() < 0;
      if (below && !slots.isMissing(i)) {
        addSlot(rule, i, "0 or more");
      }
    }
  }

  private void missing(VeeRule rule) {
    for (Runs run : Runs.of(slots.count(), slots::isMissing)) {
      if (run.size() >= rule.number("slots")) {
        add(rule, run.range(slots.slots()), run.size() + " slots missing", "readings");
      }
    }
  }

  private void high(VeeRule rule) {
    Double perHour = metered.rules().highestPerHour();
    if (perHour == null) {
      return;
    }
    for (int i = 0; i < slots.count(); i++) {
      Instant start = Instant.ofEpochMilli(slots.slots().start(i));
      double factor = metered.meter().factor(start, metered.point().unit()).doubleValue();
      double hours = slots.knownMillis(i) / 3.6e6;
      double most = perHour * factor * hours * rule.number("share");
      BigDecimal low = slots.low(i);
      if (low != null && low.doubleValue() > most) {
        addSlot(rule, i, "at most %.3f %s".formatted(most, metered.point().unit()));
      }
    }
  }

  private void prolonged(VeeRule rule) {
    for (Runs run : Runs.of(slots.count(), i -> slots.quality(i) == Quality.ESTIMATED)) {
      if (run.hours(slots.slots()) > rule.number("days") * 24) {
        add(rule, run.range(slots.slots()), "estimated throughout", "readings");
      }
    }
  }

  private void counter(VeeRule rule) {
    for (RegisterEvent event : slots.events()) {
      Instant end = event.to().isAfter(event.from()) ? event.to() : event.from().plusMillis(1);
      TimeRange range = new TimeRange(event.from(), end);
      add(rule, range, event.finding().got(), event.finding().advice());
    }
  }
}
