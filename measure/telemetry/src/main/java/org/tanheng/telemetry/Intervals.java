// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Turns readings into use per slot, in the point's unit, so that the slots add up to the last
 * reading minus the first exactly. Values at slot edges are interpolated linearly between readings
 * and rounded once, half-even, so neighbouring slots share the same edge value.
 */
public final class Intervals {
  private Intervals() {}

  /** Use between counter readings, in the given slots. */
  public static IntervalSeries ofRegister(
      Series series, RegisterRules rules, Slots slots, int scale) {
    List<RegisterEvent> events = new ArrayList<>();
    Curve curve = RegisterCurve.of(series, rules, CounterPart.PLAIN, events);
    return new SlotCut(curve, slots, scale).cut(events);
  }

  /** Interval values, each from its reading's time and one {@code length} long, in other slots. */
  public static IntervalSeries ofValues(Series series, Step length, Slots slots, int scale) {
    Curve curve =
        ValuesCurve.of(
            series, RegisterRules.NONE, length, slots.zone(), CounterPart.PLAIN, new ArrayList<>());
    return new SlotCut(curve, slots, scale).cut(List.of());
  }

  /**
   * Use of a point in slots, by its kind and rules. A gauge, status, demand, set or event is
   * refused, it has no sum over time without a rule; so is a virtual point, which has no readings.
   */
  public static Outcome<IntervalSeries> of(Point point, Series series, Slots slots) {
    return of(point, Meter.plain(point.device()), point.rules(), series, slots);
  }

  /**
   * The same through a meter: readings are as it showed them, use is multiplied with the factor of
   * its time, exchanges are counted on. The result is in the point's unit, with its decimals or the
   * finer ones of its readings, so that months cut apart still add up.
   */
  public static Outcome<IntervalSeries> of(
      Point point, Meter meter, RegisterRules rules, Series all, Slots slots) {
    Series series = point.counted(all);
    CounterPart part = CounterPart.of(meter, point.id(), point.unit());
    List<RegisterEvent> events = new ArrayList<>();
    return switch (point.kind()) {
      case REGISTER ->
          Outcome.done(cut(point, RegisterCurve.of(series, rules, part, events), slots, events));
      case INTERVAL -> {
        Curve curve =
            ValuesCurve.of(series, rules, point.lengthOfValue(), slots.zone(), part, events);
        yield Outcome.done(cut(point, curve, slots, events));
      }
      case GAUGE, STATUS, DEMAND, RATE_SET, QUADRANT_SET, EVENT, VIRTUAL ->
          Outcome.refused(
              Finding.error(
                  "gauge-has-no-sum",
                  point.id(),
                  point.kind().name(),
                  "a register or interval values",
                  "Use the meter's register of the same quantity."));
    };
  }

  private static IntervalSeries cut(
      Point point, Curve curve, Slots slots, List<RegisterEvent> events) {
    return new SlotCut(curve, slots, Math.max(point.scale(), curve.scale)).cut(events);
  }

  /**
   * Slots from the one of the first reading until the last reading (or its interval) is covered.
   */
  public static Slots slotsOf(Series series, Step step, ZoneId zone) {
    Instant first = Instant.ofEpochMilli(series.time(0));
    Instant last = Instant.ofEpochMilli(series.time(series.size() - 1));
    return Slots.covering(first, last, step, zone);
  }

  /** The same where each reading is the use of one {@code length} from its time. */
  public static Slots slotsOf(Series series, Step length, Step step, ZoneId zone) {
    Instant first = Instant.ofEpochMilli(series.time(0));
    Instant last = Instant.ofEpochMilli(series.time(series.size() - 1));
    return Slots.covering(first, length.after(last, zone), step, zone);
  }
}
