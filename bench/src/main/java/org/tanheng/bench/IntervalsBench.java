// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;

/**
 * Minute readings of registers with gaps, jitter of the poll and rollovers, into quarter hours: the
 * engine, with quality, bounds and flags of every slot, beside a design as others have it (running
 * maximum of the readings of a slot, differences of decimals, limit). Both say how far their sum is
 * from the use. Run: java -cp ... IntervalsBench [meters] [days] [repetitions].
 */
public final class IntervalsBench {
  private static final long SEED = 20_261_121;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final RegisterRules RULES = new RegisterRules(6, Duration.ofMinutes(1), 500.0);
  private static final long SPAN = 1_000_000_000L;

  private IntervalsBench() {}

  /** A register's readings and what was truly used between the first and the last. */
  private record Life(Series series, long used) {}

  public static void main(String[] arguments) {
    int meters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
    int repetitions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    System.out.printf("%,d meters, %d days of minutes, seed %d%n", meters, days, SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < meters; i++) {
      lives.add(life(random.split(), days));
    }
    for (int i = 0; i < repetitions; i++) {
      engine(lives);
      naive(lives);
    }
  }

  private static Life life(SplittableRandom random, int days) {
    Series.Builder builder = Series.of("p");
    long value = random.nextLong(SPAN);
    long first = value;
    long used = 0;
    long time = START.toEpochMilli();
    for (int minute = 0; minute < days * 1440; minute++) {
      boolean gap = random.nextInt(20_000) == 0;
      time += gap ? 6 * 3_600_000L : 60_000;
      long move = random.nextLong(4000);
      value += move;
      used += minute == 0 ? 0 : move;
      first = minute == 0 ? value : first;
      builder.add(time + random.nextInt(900), value % SPAN, 3, Quality.MEASURED, time);
    }
    if (value - first != used) {
      throw new IllegalStateException("the generator lost count");
    }
    return new Life(builder.build(), used);
  }

  private static void engine(List<Life> lives) {
    long start = cpu();
    long readings = 0;
    long slots = 0;
    long off = 0;
    for (Life life : lives) {
      Slots quarters = Intervals.slotsOf(life.series(), Step.QUARTER_HOUR, ZONE);
      IntervalSeries cut = Intervals.ofRegister(life.series(), RULES, quarters, 3);
      readings += life.series().size();
      slots += cut.count();
      off += Math.abs(cut.sum() - life.used());
    }
    report("engine", readings, slots, off, start);
  }

  private static void naive(List<Life> lives) {
    long start = cpu();
    long readings = 0;
    long slots = 0;
    BigDecimal off = BigDecimal.ZERO;
    for (Life life : lives) {
      NaiveIntervals naive = new NaiveIntervals(life.series());
      readings += life.series().size();
      slots += naive.slots();
      off = off.add(naive.sum().subtract(BigDecimal.valueOf(life.used(), 3)).abs());
    }
    report("running maximum", readings, slots, off.movePointRight(3).longValue(), start);
  }

  private static void report(String what, long readings, long slots, long off, long start) {
    double seconds = (cpu() - start) / 1e9;
    System.out.printf(
        "%-16s %,d readings into %,d slots, %.2f CPU s, %,.0f readings a CPU second, %.3f CPU s a"
            + " million, %,.3f kWh off%n",
        what, readings, slots, seconds, readings / seconds, seconds * 1e6 / readings, off / 1000.0);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
