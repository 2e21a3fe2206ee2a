// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.Built.Edge;
import org.tanheng.footprint.model.Built.Own;
import org.tanheng.footprint.uncertainty.Draws;

/**
 * How sure a model's footprint is. To first order: dg = y'(dD - dA x), where the change of the
 * matrices with each uncertain number is that of the model built anew, so that formulas and
 * allocation are in it; one solve serves all. Drawn: each number has a stream of its own, decided
 * by seed, run and its path, so that scenarios share what they have in common.
 */
record ModelUncertainty(Prepared prepared, Prepared.Case solved, List<Uncertain> numbers) {
  private static final double STEP = 1e-5;

  static ModelUncertainty of(Prepared prepared, Prepared.Case solved, Map<String, Double> numbers) {
    return new ModelUncertainty(
        prepared, solved, Uncertain.of(prepared.model(), prepared.rates(), numbers));
  }

  /** The deviation with what causes it, and the draws. */
  UncertaintyShown shown(ModelSettings settings) {
    var parts = new ArrayList<UncertaintyShown.Part>();
    double variance = 0;
    double[] each = new double[numbers.size()];
    double[] slopes = new double[each.length];
    for (int i = 0; i < each.length; i++) {
      Uncertain u = numbers.get(i);
      slopes[i] = slope(u);
      each[i] = slopes[i] * slopes[i] * u.distribution().variance(u.value());
      variance += each[i];
    }
    for (int i = 0; i < each.length; i++) {
      Uncertain u = numbers.get(i);
      parts.add(
          new UncertaintyShown.Part(
              u.path(), u.what(), slopes[i], variance == 0 ? 0 : each[i] / variance));
    }
    parts.sort(Comparator.comparingDouble((UncertaintyShown.Part p) -> -p.share()));
    if (settings.runs() == 0) {
      return new UncertaintyShown(Math.sqrt(variance), parts, 0, 0, settings.seed(), null);
    }
    Draws draws = draws(settings);
    return new UncertaintyShown(
        Math.sqrt(variance),
        parts,
        settings.runs(),
        settings.runs() - draws.done(),
        settings.seed(),
        draws.summary(0, 0));
  }

  /** Change of the footprint per unit of a number. */
  private double slope(Uncertain u) {
    double h = STEP * (u.value() == 0 ? 1 : Math.abs(u.value()));
    Built more = prepared.again(Variant.of(Map.of(u.path(), u.value() + h)));
    Built less = prepared.again(Variant.of(Map.of(u.path(), u.value() - h)));
    double[] x = solved.activities();
    double[] y = solved.intensities();
    double change = 0;
    for (int e = 0; e < more.edges.size(); e++) {
      Edge edge = more.edges.get(e);
      double step = edge.value() - less.edges.get(e).value();
      change -= step * x[edge.column()] * y[edge.row()];
    }
    for (Own o : more.own) {
      change += o.channel().counted() ? o.value() * x[o.column()] : 0;
    }
    for (Own o : less.own) {
      change -= o.channel().counted() ? o.value() * x[o.column()] : 0;
    }
    return change / (2 * h);
  }

  /** The footprint of each run; one without a solution is empty. */
  Draws draws(ModelSettings settings) {
    double[][][] results = new double[settings.runs()][][];
    var next = new AtomicInteger();
    var workers = new ArrayList<Thread>();
    for (int t = 0; t < Math.max(1, settings.threads()); t++) {
      Thread worker =
          new Thread(
              () -> {
                for (int k = next.getAndIncrement();
                    k < results.length;
                    k = next.getAndIncrement()) {
                  results[k] = draw(settings.seed(), k);
                }
              },
              "model-draws-" + t);
      worker.start();
      workers.add(worker);
    }
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Draws(results, 1, 1, settings.seed());
  }

  private double[][] draw(long seed, int run) {
    Map<String, Double> drawn = new HashMap<>();
    for (Uncertain u : numbers) {
      var random = new SplittableRandom(mixed(mixed(seed, run), u.path().hashCode()));
      drawn.put(u.path(), u.distribution().at(random.nextGaussian(), u.value()));
    }
    return prepared.total(Variant.of(drawn)) instanceof Outcome.Done<Double> done
            && Double.isFinite(done.value())
        ? new double[][] {{done.value()}}
        : new double[0][];
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mixed(long seed, long run) {
    long z = seed + (run + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
