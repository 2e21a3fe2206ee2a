// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.uncertainty;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.matrix.SparseMatrix;
import org.tanheng.footprint.solve.Resolver;
import org.tanheng.footprint.uncertainty.Spread.Place;

/**
 * Footprints of demands with all uncertain numbers drawn anew in each run. Run k draws from a
 * stream of its own that seed and k alone decide, so that threads do not change a digit; all
 * demands of a run see the same draw, so that their difference is that of the demands alone.
 */
public final class MonteCarlo {
  private final UncertainSystem system;
  private final long seed;
  private final double[][] demands;
  private final double[][] near;
  private final int categories;
  private final int[] place;
  private final int[] member;

  /**
   * A calculation; nothing is drawn yet.
   *
   * @param near activities of the demands at the stated amounts
   */
  public MonteCarlo(UncertainSystem system, double[][] demands, double[][] near, long seed) {
    this.system = system;
    this.demands = demands;
    this.near = near;
    this.seed = seed;
    categories = system.footprints().direct().length;
    List<Spread> spreads = system.spreads().all();
    place = new int[spreads.size()];
    member = new int[place.length];
    for (int i = 0; i < place.length; i++) {
      Spread spread = spreads.get(i);
      SparseMatrix matrix = matrix(spread.place());
      place[i] = matrix == null ? -1 : matrix.entry(spread.row(), spread.column());
      member[i] = java.util.Arrays.binarySearch(system.spreads().members(), i);
    }
  }

  private @Nullable SparseMatrix matrix(Place at) {
    return switch (at) {
      case A -> system.footprints().system().matrix();
      case B -> system.b();
      case C -> system.c();
      case D -> null;
    };
  }

  /** Draws so many runs on so many threads. */
  public Draws run(int runs, int threads) {
    double[][][] results = new double[runs][][];
    var next = new AtomicInteger();
    var workers = new Thread[Math.max(1, threads)];
    for (int t = 0; t < workers.length; t++) {
      workers[t] =
          new Thread(
              () -> {
                var worker = new Worker();
                for (int k = next.getAndIncrement(); k < runs; k = next.getAndIncrement()) {
                  results[k] = worker.draw(k);
                }
              },
              "draws-" + t);
      workers[t].start();
    }
    boolean interrupted = false;
    for (Thread worker : workers) {
      boolean joined = false;
      while (!joined) {
        try {
          worker.join();
          joined = true;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Draws(results, demands.length, categories, seed);
  }

  /** What one thread keeps between runs. */
  private final class Worker {
    private final Resolver resolver = new Resolver(system.footprints().system());
    private final double[] a = system.footprints().system().matrix().values();
    private final double[] b = system.b() == null ? new double[0] : system.b().values();
    private final double[] c = system.c() == null ? new double[0] : system.c().values();
    private final double[][] d = system.footprints().direct().clone();
    private final double[] s = new double[near.length == 0 ? 0 : near[0].length];
    private boolean changesA;
    private boolean changesFlows;

    Worker() {
      for (int k = 0; k < d.length; k++) {
        d[k] = d[k].clone();
      }
      for (Spread spread : system.spreads().all()) {
        changesA |= spread.place() == Place.A;
        changesFlows |= spread.place() == Place.B || spread.place() == Place.C;
      }
    }

    /** The footprints of a run; none where its system has no solution. */
    double[][] draw(int run) {
      var random = new SplittableRandom(mixed(seed, run));
      double[] together = together(random);
      List<Spread> spreads = system.spreads().all();
      for (int i = 0; i < place.length; i++) {
        set(i, spreads.get(i), random, together);
      }
      if (changesA) {
        resolver.take(a);
      }
      double[][] result = new double[demands.length][categories];
      for (int f = 0; f < demands.length; f++) {
        if (!resolver.solve(demands[f], near[f], s)) {
          return new double[0][];
        }
        impacts(result[f]);
      }
      return result;
    }

    private double[] together(SplittableRandom random) {
      double[][] root = system.spreads().root();
      double[] z = new double[root.length];
      for (int i = 0; i < z.length; i++) {
        z[i] = random.nextGaussian();
      }
      double[] joint = new double[z.length];
      for (int i = 0; i < z.length; i++) {
        for (int j = 0; j <= i; j++) {
          joint[i] += root[i][j] * z[j];
        }
      }
      return joint;
    }

    private void set(int i, Spread spread, SplittableRandom random, double[] together) {
      Distribution d = spread.distribution();
      double amount = system.amount(spread, place[i]);
      double drawn =
          member[i] >= 0
              ? d.at(together[member[i]], amount)
              : d.gaussian()
                  ? d.at(random.nextGaussian(), amount)
                  : d.share(random.nextDouble(), amount);
      switch (spread.place()) {
        case A -> a[place[i]] = system.asTechnosphere(spread, drawn);
        case B -> b[place[i]] = drawn;
        case C -> c[place[i]] = drawn;
        case D -> this.d[spread.row()][spread.column()] = drawn;
      }
    }

    private void impacts(double[] into) {
      if (!changesFlows || system.b() == null || system.c() == null) {
        for (int k = 0; k < categories; k++) {
          double sum = 0;
          for (int j = 0; j < s.length; j++) {
            sum += d[k][j] * s[j];
          }
          into[k] = sum;
        }
        return;
      }
      double[] flows = times(system.b(), b, s);
      double[] sums = times(system.c(), c, flows);
      System.arraycopy(sums, 0, into, 0, categories);
    }

    private static double[] times(SparseMatrix matrix, double[] values, double[] x) {
      double[] result = new double[matrix.rows()];
      for (int j = 0; j < matrix.columns(); j++) {
        for (int e = matrix.start(j); e < matrix.start(j + 1); e++) {
          result[matrix.row(e)] += values[e] * x[j];
        }
      }
      return result;
    }
  }

  /** A seed of its own for each run (the finaliser of SplitMix64, Steele and others, 2014). */
  private static long mixed(long seed, long run) {
    long z = seed + (run + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
