// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;

/**
 * Makes the line of cumulative use from counter readings: each difference is use, times the factor
 * of its time; rollovers and exchanges are counted on, resets are left out.
 */
final class RegisterCurve {
  private final Series series;
  private final RegisterRules rules;
  private final CounterPart part;
  private final List<RegisterEvent> events;
  private final int base;
  private final long finer;
  private final Curve curve;
  private CounterJudge judge;
  private int change;
  private int swap;
  private int rowBefore;
  private int rowAfter;
  private long sum;

  private RegisterCurve(
      Series series, RegisterRules rules, CounterPart part, List<RegisterEvent> events) {
    this.series = series;
    this.rules = rules;
    this.part = part;
    this.events = events;
    base = Math.max(series.scale(), part.readingScale());
    finer = Exact.power(base - series.scale());
    curve = new Curve(base + part.scale(), rules.gapAfterMillis(), series.size() + 4);
    judge = new CounterJudge(rules, base);
  }

  static Curve of(
      Series series, RegisterRules rules, CounterPart part, List<RegisterEvent> events) {
    return new RegisterCurve(series, rules, part, events).build();
  }

  private Curve build() {
    if (series.isEmpty()) {
      return curve;
    }
    CounterJudge sifter = base == series.scale() ? judge : new CounterJudge(rules, series.scale());
    Sift sift = new Sift(series, sifter, part, events);
    int row = sift.row(0);
    skipBefore(series.time(row));
    node(series.time(row), value(row), series.quality(row), Quality.MEASURED, 0);
    for (int i = 1; i < sift.size(); i++) {
      int next = sift.row(i);
      between(row, next, sift.flags(i));
      row = next;
    }
    return curve;
  }

  private long value(int row) {
    return Math.multiplyExact(series.value(row), finer);
  }

  private void skipBefore(long time) {
    while (change < part.changes() && part.change(change) <= time) {
      change++;
    }
    List<CounterPart.Swap> swaps = part.swaps();
    while (swap < swaps.size() && swaps.get(swap).at() <= time) {
      judge = new CounterJudge(rules.withDigits(swaps.get(swap).digits()), base);
      swap++;
    }
  }

  private void between(int a, int b, int flag) {
    rowBefore = a;
    rowAfter = b;
    long t0 = series.time(a);
    long v0 = value(a);
    long t1 = series.time(b);
    int flags = flag;
    while (swap < part.swaps().size() && part.swaps().get(swap).at() <= t1) {
      CounterPart.Swap next = part.swaps().get(swap++);
      Replacement.Exchange readings = next.readings();
      if (readings == null) {
        judge = new CounterJudge(rules.withDigits(next.digits()), base);
        unread(a, b);
        return;
      }
      flags |= Flag.REPLACED.bit();
      long last = scaled(readings.last());
      tell(RegisterEvent.Kind.REPLACED, next.at(), next.at(), last, scaled(readings.first()));
      if (next.at() > t0) {
        counted(t0, v0, next.at(), last, Quality.MEASURED, flags);
      }
      judge = new CounterJudge(rules.withDigits(next.digits()), base);
      t0 = next.at();
      v0 = scaled(readings.first());
    }
    if (t0 < t1) {
      counted(t0, v0, t1, value(b), series.quality(b), flags);
    } else {
      sum = Math.addExact(sum, Math.multiplyExact(value(b) - v0, part.factor(change)));
      curve.raiseLast(sum);
    }
  }

  private void unread(int a, int b) {
    tell(RegisterEvent.Kind.REPLACED_UNREAD, series.time(a), series.time(b), value(a), value(b));
    skipBefore(series.time(b));
    node(series.time(b), value(b), series.quality(b), Quality.MISSING, Flag.REPLACED.bit());
  }

  private long scaled(BigDecimal value) {
    return value.setScale(base).unscaledValue().longValueExact();
  }

  /** One stretch of one counter, split where the factor changes. */
  private void counted(long t0, long v0, long t1, long v1, Quality end, int flag) {
    Double nearby = v1 < v0 ? Nearby.perHour(series, rowBefore, rowAfter) : null;
    RegisterEvent.Kind kind = judge.kind(t0, v0, t1, v1, nearby);
    Quality quality = Quality.MEASURED;
    int flags = flag;
    if (kind != null) {
      tell(kind, t0, t1, v0, v1);
      flags |= kind.flag().bit();
      if (kind == RegisterEvent.Kind.RESET) {
        quality = Quality.MISSING;
      } else if (kind != RegisterEvent.Kind.ROLLOVER) {
        quality = Quality.ESTIMATED;
      }
    }
    long move = judge.move(kind, v0, v1);
    long start = sum;
    long done = 0;
    while (change < part.changes() && part.change(change) < t1) {
      long at = part.change(change);
      long moved = Exact.mulDiv(move, at - t0, t1 - t0);
      count(moved - done);
      done = moved;
      flags |= Flag.RATIO_CHANGED.bit();
      change++;
      boolean gap = t1 - t0 > curve.gapAfter;
      node(at, v0, gap ? Quality.ESTIMATED : Quality.INTERPOLATED, quality, flags);
    }
    count(move - done);
    if (quality == Quality.MISSING) {
      sum = start;
    }
    node(t1, v1, end, quality, flags);
    while (change < part.changes() && part.change(change) <= t1) {
      change++;
    }
  }

  private void count(long move) {
    sum = Math.addExact(sum, Math.multiplyExact(move, part.factor(change)));
  }

  private void node(long time, long value, Quality quality, Quality segment, int flags) {
    long step = Math.multiplyExact(judge.resolution(value), part.factor(change));
    curve.add(time, sum, step, quality, segment, flags);
  }

  private void tell(
      RegisterEvent.@Nullable Kind kind, long from, long to, long before, long after) {
    if (kind != null) {
      events.add(
          new RegisterEvent(
              kind,
              Instant.ofEpochMilli(from),
              Instant.ofEpochMilli(to),
              BigDecimal.valueOf(before, base),
              BigDecimal.valueOf(after, base)));
    }
  }
}
