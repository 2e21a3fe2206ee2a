// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/**
 * A random life of a meter: rollovers, gaps, exchanges, changed transformers, wrong readings. Its
 * use is kept beside it in decimals, each stretch by its own factor, by another way than the
 * engine's.
 */
final class MeterHistory {
  private static final int[] RATIOS = {1, 15, 40, 100, 120, 1000};

  final ZoneId zone;
  final Step step;
  final int digits;
  final int scale;
  final List<Transformers> transformers = new ArrayList<>();
  final List<Replacement> replacements = new ArrayList<>();
  final Series series;
  private final long shortest;
  BigDecimal used = BigDecimal.ZERO;
  int outliers;

  private final SplittableRandom random;
  private final Series.Builder builder = Series.of("p");
  private final long span;
  private long factor;
  private long time;
  private long value;

  MeterHistory(long seed) {
    random = new SplittableRandom(seed);
    zone = Histories.ZONES.get(random.nextInt(Histories.ZONES.size()));
    String[] steps = {"1m", "5m", "15m", "1h", "6h", "1d", "1mo"};
    digits = 4 + random.nextInt(4);
    scale = random.nextInt(4);
    span = Exact.power(digits + scale);
    long cadence = (1 + random.nextInt(90)) * 60_000L;
    shortest = cadence;
    step = Step.parse(steps[(cadence > 600_000 ? 2 : 0) + random.nextInt(5)]).orElseThrow();
    time = Histories.start(random);
    value = random.nextLong(span);
    factor = RATIOS[random.nextInt(RATIOS.length)];
    ratio(time - 1);
    reading(value);
    int count = 2 + random.nextInt(30);
    for (int i = 1; i < count; i++) {
      stretch(cadence + random.nextLong(cadence) * random.nextInt(2) * 40);
    }
    series = builder.build();
  }

  private void ratio(long at) {
    BigDecimal primary = BigDecimal.valueOf(factor * 5);
    var ratio = new TransformerRatio(primary, BigDecimal.valueOf(5));
    transformers.add(
        new Transformers(Instant.ofEpochMilli(at), ratio, TransformerRatio.NONE, null));
  }

  private void reading(long shown) {
    builder.add(time, shown, scale, Quality.MEASURED, 0);
  }

  private void stretch(long length) {
    switch (random.nextInt(24)) {
      case 0 -> exchange(length);
      case 1 -> changeRatio(length);
      case 2 -> wrongReading(shortest);
      case 3 -> standstill(length);
      default -> {
        time += length;
        count(random.nextLong(1 + span / 60), factor);
      }
    }
    reading(value);
  }

  private void count(long move, long by) {
    value = (value + move) % span;
    used = used.add(BigDecimal.valueOf(move, scale).multiply(BigDecimal.valueOf(by)));
  }

  private void exchange(long length) {
    boolean atReading = random.nextInt(4) == 0;
    long at = time + (atReading ? length : length / 2);
    count(random.nextLong(1 + span / 121), factor);
    BigDecimal last = BigDecimal.valueOf(value, scale);
    value = random.nextLong(span / 2);
    BigDecimal first = BigDecimal.valueOf(value, scale);
    replacements.add(
        new Replacement(
            Instant.ofEpochMilli(at),
            "n",
            null,
            Map.of("p", new Replacement.Exchange(last, first))));
    count(atReading ? 0 : random.nextLong(1 + span / 121), factor);
    time += length;
  }

  /** The counter at the change lies on the line between its readings. */
  private void changeRatio(long length) {
    long part = 1 + random.nextLong(length - 1);
    long move = random.nextLong(1 + span / 60);
    long before =
        BigDecimal.valueOf(move)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(length), 0, RoundingMode.HALF_EVEN)
            .longValueExact();
    count(before, factor);
    factor = RATIOS[random.nextInt(RATIOS.length)];
    ratio(time + part);
    count(move - before, factor);
    time += length;
  }

  /** A reading of nothing, and then the counter goes on where it was. */
  private void wrongReading(long length) {
    long move = random.nextLong(1 + span / 60);
    if (value < span / 10 || value + move >= span) {
      time += length;
      count(move, factor);
      return;
    }
    time += length;
    reading(0);
    outliers++;
    time += length;
    count(move, factor);
  }

  /** The same reading a few times, and then all that was used in one step. */
  private void standstill(long length) {
    int times = 2 + random.nextInt(4);
    long each = Math.min(length, 4 * 3_600_000L);
    for (int i = 0; i < times; i++) {
      time += each;
      reading(value);
    }
    time += each;
    count(random.nextLong(1 + span / 60 * times), factor);
  }

  /** Rules with the steepest move that any stretch can have. */
  RegisterRules limited() {
    double perHour = (1 + span / 60) / (shortest / 3.6e6) / Exact.power(scale);
    return new RegisterRules(digits, Duration.ofMillis(shortest), perHour);
  }

  Meter meter() {
    return new Meter("m", ValueSide.SECONDARY, transformers, replacements);
  }

  Point point() {
    return new Point(
        "p",
        PointKind.REGISTER,
        Unit.of("kWh"),
        scale,
        digits,
        null,
        "m",
        "o",
        zone,
        TimeRange.ALWAYS);
  }

  IntervalSeries cut(Step by) {
    return cut(by, new RegisterRules(digits, Duration.ofHours(1), null));
  }

  IntervalSeries cut(Step by, RegisterRules rules) {
    Slots slots = Intervals.slotsOf(series, by, zone);
    return Intervals.of(point(), meter(), rules, series, slots).orElseThrow();
  }
}
