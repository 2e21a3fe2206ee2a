// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.lang.management.ManagementFactory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Times a month of the synthetic mill in memory: each step several times, the best is told. */
public final class CoilBench {
  private static final YearMonth MONTH = YearMonth.of(2026, 9);
  private static final int ROUNDS = 5;
  private static final int CATEGORIES = 16;

  private final List<String> lines = new ArrayList<>();

  private CoilBench() {}

  /** Runs with about this many items; what was measured, line by line. */
  public static List<String> run(int size) {
    CoilBench bench = new CoilBench();
    bench.all(size);
    return bench.lines;
  }

  private void all(int size) {
    Items items = SyntheticMill.items(size, MONTH, 20260901);
    List<Meter> meters = SyntheticMill.meters(items);
    List<GateLine> gate = SyntheticMill.lines(meters);
    Intensities table = SyntheticMill.intensities(CATEGORIES);
    say("%,d items x %d inputs x %d categories", items.size(), meters.size(), CATEGORIES);
    Genealogy genealogy = timed("genealogy ordered by levels", () -> Genealogy.of(items));
    timed("mass balance", () -> MassBalance.check(genealogy, Tolerance.USUAL));
    List<AllocatedActivity> activities =
        timed(
            "activity of all meters allocated",
            () ->
                meters.parallelStream()
                    .map(meter -> AllocatedActivity.of(items, meter, MONTH).orElseThrow())
                    .toList());
    GateView view =
        timed(
            "gate view, " + gate.size() + " lines",
            () -> new GateAllocation(genealogy, activities, MONTH).view(gate).orElseThrow());
    say("gate view closes: %s", view.closes());
    timed(
        "footprint view",
        () ->
            FootprintView.of(genealogy, activities, table, ScrapRule.CUT_OFF, MONTH).orElseThrow());
    CoilMonth month =
        new CoilMonth(MONTH, items, meters, gate, table, ScrapRule.CUT_OFF, Tolerance.USUAL);
    CoilResult result = timed("whole month", () -> CoilResult.of(month).orElseThrow());
    int first = 0;
    int moved =
        timed(
            "late reading of a slab",
            () ->
                result
                    .late(
                        0,
                        first,
                        items.direct(0, first) + 1000,
                        result.activities().getFirst().meter().total() + 1000)
                    .orElseThrow());
    say("items computed again after it: %d", moved);
  }

  private <T> T timed(String what, Supplier<T> work) {
    T last = work.get();
    long wall = Long.MAX_VALUE;
    long cpu = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      long used = cpu();
      last = work.get();
      wall = Math.min(wall, System.nanoTime() - began);
      cpu = Math.min(cpu, cpu() - used);
    }
    say("%-36s %8.1f ms wall %8.1f ms CPU (best of %d)", what, wall / 1e6, cpu / 1e6, ROUNDS);
    return last;
  }

  /** CPU time of this process so far, ns. */
  public static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private void say(String form, Object... values) {
    lines.add(String.format(Locale.ROOT, form, values));
  }
}
