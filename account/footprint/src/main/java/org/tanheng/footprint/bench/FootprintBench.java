// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tanheng.footprint.DirectImpacts;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Names;
import org.tanheng.footprint.solve.Technosphere;
import org.tanheng.footprint.uncertainty.Distribution;
import org.tanheng.footprint.uncertainty.Distribution.Kind;
import org.tanheng.footprint.uncertainty.Draws;
import org.tanheng.footprint.uncertainty.FirstOrder;
import org.tanheng.footprint.uncertainty.MonteCarlo;
import org.tanheng.footprint.uncertainty.Spread;
import org.tanheng.footprint.uncertainty.Spread.Place;
import org.tanheng.footprint.uncertainty.Spreads;
import org.tanheng.footprint.uncertainty.UncertainSystem;

/** What solving a system of 20,000 processes costs here, in CPU time of the computing thread. */
public final class FootprintBench {
  private static final int CATEGORIES = 16;
  private static final int RUNS = 1000;
  private static final Distribution TENTH = new Distribution(Kind.LOGNORMAL, 0.1, 0);
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
    line(
        "seed %d: %d processes, %d entries, a loop of %d",
        seed, size, hub.a().entries(), system.largestLoop());
    time("reference products and order", 0, () -> Technosphere.of(hub.a(), Names.NUMBERS));
    Footprints f =
        time("all products x 1 category", 20, () -> Footprints.of(system, single).orElseThrow());
    line("  backward error %.1e", f.certificate().backwardError());
    Footprints g =
        time("all products x 16 categories", 150, () -> Footprints.of(system, all).orElseThrow());
    line("  backward error %.1e", g.certificate().backwardError());
    Technosphere changed = changed(hub.a(), system.reference(size / 3));
    Footprints h =
        time(
            "the same after a changed process, updated",
            0,
            () -> g.updated(changed, all).orElseThrow());
    line(
        "  %d passes instead of %d, backward error %.1e",
        h.certificate().sweeps(), g.certificate().sweeps(), h.certificate().backwardError());
    double[] demand = new double[size];
    demand[system.reference(size / 2)] = 1;
    uncertain(f, demand);
  }

  /** A system whose process takes a tenth more of everything. */
  private static Technosphere changed(SparseMatrix a, int column) {
    double[] values = a.values();
    for (int e = a.start(column); e < a.start(column + 1); e++) {
      values[e] *= values[e] < 0 ? 1.1 : 1;
    }
    return Technosphere.of(a.withValues(values), Names.NUMBERS).orElseThrow();
  }

  private void uncertain(Footprints f, double[] demand) {
    UncertainSystem system = new UncertainSystem(f, spreads(f), false, null, null);
    DirectImpacts direct = new DirectImpacts("D", f.direct(), new double[1][f.system().size()]);
    FirstOrder first =
        time(
            "analytic variance of one product, its two solves with it",
            50,
            () -> {
              Footprints anew = Footprints.of(f.system(), direct).orElseThrow();
              double[] s = activities(anew, demand);
              return FirstOrder.of(
                  new UncertainSystem(anew, system.spreads(), false, null, null), 0, demand, s);
            });
    double[][] demands = {demand};
    double[][] near = {activities(f, demand)};
    int threads = Runtime.getRuntime().availableProcessors();
    var monteCarlo = new MonteCarlo(system, demands, near, 1);
    monteCarlo.run(20, threads);
    long cpu = processCpu();
    long begun = System.nanoTime();
    Draws draws = monteCarlo.run(RUNS, threads);
    double seconds = (System.nanoTime() - begun) / 1e9;
    line(
        "Monte Carlo, %d runs of %d numbers, %d threads: %.1f s, %.1f s CPU, target 12 on two cores",
        RUNS, system.spreads().all().size(), threads, seconds, (processCpu() - cpu) / 1e9);
    line(
        "  relative deviation %.4f drawn, %.4f to first order; %d runs with a solution",
        draws.summary(0, 0).deviation() / first.value(),
        first.deviation() / first.value(),
        draws.done());
  }

  private static double[] activities(Footprints f, double[] demand) {
    return f.solver().activities(new double[][] {demand}).orElseThrow().values()[0];
  }

  /** A tenth on every input and every direct impact. */
  private static Spreads spreads(Footprints f) {
    var all = new ArrayList<Spread>();
    SparseMatrix a = f.system().matrix();
    for (int c = 0; c < a.columns(); c++) {
      for (int e = a.start(c); e < a.start(c + 1); e++) {
        if (a.row(e) != f.system().reference(c)) {
          all.add(new Spread(Place.A, a.row(e), c, TENTH));
        }
      }
      if (f.direct()[0][c] != 0) {
        all.add(new Spread(Place.D, 0, c, TENTH));
      }
    }
    return Spreads.of(all, List.of()).orElseThrow();
  }

  private static long processCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
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
