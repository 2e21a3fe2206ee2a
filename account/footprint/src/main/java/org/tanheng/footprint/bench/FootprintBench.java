// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tanheng.footprint.DirectImpacts;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;

/** What solving a system of 20,000 processes costs here, in CPU time of the computing thread. */
public final class FootprintBench {
  private static final int CATEGORIES = 16;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private final Consumer<String> out;
  private final int repetitions;

  private FootprintBench(int repetitions, Consumer<String> out) {
    this.repetitions = repetitions;
    this.out = out;
  }

  /** Runs all rows; every line goes to the consumer. */
  public static void run(int size, long seed, int repetitions, Consumer<String> out) {
    new FootprintBench(repetitions, out).run(size, seed);
  }

  private void run(int size, long seed) {
    HubSystem hub = HubSystem.of(size, 2000, CATEGORIES, seed);
    HubSystem one = HubSystem.of(size, 2000, 1, seed);
    DirectImpacts all = DirectImpacts.of(hub.b(), hub.c()).orElseThrow();
    DirectImpacts single = DirectImpacts.of(one.b(), one.c()).orElseThrow();
    Technosphere system = Technosphere.of(hub.a(), Names.NUMBERS).orElseThrow();
    line("%d processes, %d entries, loop of %d", size, hub.a().entries(), system.largestLoop());
    time("reference products and order", 0, () -> Technosphere.of(hub.a(), Names.NUMBERS));
    Footprints f =
        time("all products x 1 category", 20, () -> Footprints.of(system, single).orElseThrow());
    line("  backward error %.1e, %s", f.certificate().backwardError(), f.certificate());
    Footprints g =
        time("all products x 16 categories", 150, () -> Footprints.of(system, all).orElseThrow());
    line("  backward error %.1e, %s", g.certificate().backwardError(), g.certificate());
    double[] demand = new double[size];
    demand[size / 2] = 1;
    time(
        "activities for one demand",
        20,
        () -> f.solver().activities(new double[][] {demand}).orElseThrow());
  }

  private <T> T time(String what, double wanted, Supplier<T> work) {
    T result = work.get();
    double least = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < repetitions; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      result = work.get();
      double ms = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
      least = Math.min(least, ms);
      sum += ms;
    }
    String target = wanted == 0 ? "" : ", target %.0f".formatted(wanted);
    line("%s: %.1f ms CPU at best, %.1f on average%s", what, least, sum / repetitions, target);
    return result;
  }

  private void line(String form, Object... values) {
    out.accept(String.format(Locale.ROOT, form, values));
  }
}
