// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import org.tanheng.finding.Outcome;

/**
 * A point with the meter it is read from and what is known of its counter: all that turns its
 * readings into use. The use stands in the point's unit at no less than its decimals.
 */
public record Metered(Point point, Meter meter, RegisterRules rules) {
  /** A point whose values are taken as they stand. */
  public static Metered of(Point point) {
    return new Metered(point, Meter.plain(point.device()), point.rules());
  }

  /** Use per slot; readings reach around the slots, see {@link ReadingStore#scanAround}. */
  public Outcome<IntervalSeries> cut(Series series, Slots slots) {
    return Intervals.of(point, meter, rules, series, slots);
  }

  /**
   * The same from a store as known at an instant. Where raw readings were removed for their age it
   * is what their rollups say now.
   */
  public Outcome<IntervalSeries> cut(ReadingStore store, Slots slots, java.time.Instant knownAt) {
    TimeRange range = widened(slots.range());
    Outcome<IntervalSeries> cut = cut(store.scanAround(point.id(), range, knownAt), slots);
    return store
        .thinnedBefore(point.id())
        .map(before -> cut.map(new Thinned(point.id(), store.rollups(), before)::in))
        .orElse(cut);
  }

  /** How far around a slot a standstill can matter; nothing if no highest move is given. */
  Duration context() {
    boolean counts = point.kind() == PointKind.REGISTER || point.kind() == PointKind.INTERVAL;
    boolean spreads = counts && rules.highestPerHour() != null;
    return spreads ? Duration.ofMillis(Sift.CONTEXT) : Duration.ZERO;
  }

  TimeRange widened(TimeRange range) {
    return new TimeRange(range.start().minus(context()), range.end().plus(context()));
  }
}
