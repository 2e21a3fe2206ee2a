// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tanheng.finding.Finding;

/**
 * Whether each loop has one solution that means something. A loop whose comparison matrix takes a
 * positive vector to a positive one is proven regular (Fan 1958; Berman and Plemmons, 1994, 6.2);
 * the others are factored. A loop of inputs alone that would have to run backwards is refused.
 */
final class Loops {
  private static final int SWEEPS = 60;
  private static final int STRIDE = 4;
  private static final int INVERTED = 300;
  private static final int LARGE = 1200;
  private static final int ENOUGH = 200;
  private static final double NO_DIGIT = 1e13;
  private static final double FEW_DIGITS = 1e8;
  private final Technosphere system;
  private final Equations s;
  private final Ladder ladder;
  private final boolean[] known;

  Loops(Technosphere system, Equations adjoint, Ladder ladder) {
    this.system = system;
    this.s = adjoint;
    this.ladder = ladder;
    known = new boolean[adjoint.blockCount()];
  }

  /** What is wrong with the loops, those proven before left out. */
  List<Finding> check(double[] hint) {
    var findings = new ArrayList<Finding>();
    for (int b = 0; b < known.length; b++) {
      if (!known[b]) {
        int before = findings.size();
        if (s.blocks[b + 1] - s.blocks[b] > 1 && !proven(b, hint) && !converging(b)) {
          examine(b, findings);
        }
        known[b] = findings.size() == before;
      }
    }
    return findings;
  }

  private boolean proven(int b, double[] hint) {
    int from = s.blocks[b];
    int size = s.blocks[b + 1] - from;
    double[] weight = new double[size];
    double[] w = new double[size];
    for (int k = 0; k < size; k++) {
      double y = Math.abs(hint[s.unknown[from + k]]);
      weight[k] = y > 1e-100 && y < 1e100 ? y : 1;
    }
    for (int sweep = 1; sweep <= SWEEPS; sweep++) {
      for (int k = 0; k < size; k++) {
        w[k] = weight[k] + taken(from + k, w, from);
      }
      if (sweep % STRIDE == 0 && dominant(from, w)) {
        return true;
      }
    }
    return false;
  }

  private double taken(int k, double[] w, int from) {
    double sum = 0;
    for (int e = s.inner[k]; e < s.start[k + 1]; e++) {
      sum += Math.abs(s.value[e]) * w[s.index[e] - from];
    }
    return sum * Math.abs(s.inverse[k]);
  }

  private boolean dominant(int from, double[] w) {
    for (int k = 0; k < w.length; k++) {
      if (!(taken(from + k, w, from) < w[k] * (1 - 1e-9))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether sweeps over a large loop converge from anywhere: its iteration then is a contraction.
   */
  private boolean converging(int b) {
    int from = s.blocks[b];
    int to = s.blocks[b + 1];
    if (ladder.method(b) != Method.SWEEPS || to - from <= LARGE) {
      return false;
    }
    double[] x = new double[s.size];
    double[] h = new double[s.size];
    signs(b, new double[0], h);
    for (int sweep = 0; sweep < ENOUGH; sweep++) {
      Sweeps.sweep(s, from, to, x, h, 1);
    }
    return Sweeps.error(s, from, to, x, h, 1) <= 1e-10;
  }

  /** A right-hand side as large as the terms of each equation, of either sign. */
  private void signs(int b, double[] scale, double[] h) {
    var random = new SplittableRandom(b);
    int from = s.blocks[b];
    for (int k = from; k < s.blocks[b + 1]; k++) {
      double size = Math.abs(s.diagonal[k]) * (scale.length == 0 ? 1 : scale[k - from]);
      for (int e = s.inner[k]; e < s.start[k + 1]; e++) {
        size += Math.abs(s.value[e]) * (scale.length == 0 ? 1 : scale[s.index[e] - from]);
      }
      h[k] = size * random.nextDouble(0.5, 1) * (random.nextBoolean() ? 1 : -1);
    }
  }

  /**
   * How much of a rounding of all numbers comes out in the worst unknown (a sampled lower bound of
   * the condition by components, Higham, Accuracy and Stability, 2002, 7.2).
   */
  private double condition(int b, Factors factors) {
    double[] scale = factors.scale();
    double[] x = new double[s.size];
    double[] h = new double[s.size];
    signs(b, scale, h);
    factors.direct(x, h, 1, Certificate.WANTED);
    double worst = 0;
    for (int k = s.blocks[b]; k < s.blocks[b + 1]; k++) {
      worst = Math.max(worst, Math.abs(x[k]) / scale[k - s.blocks[b]]);
    }
    return worst;
  }

  private void examine(int b, List<Finding> findings) {
    Factors factors = ladder.factors(b);
    double condition = factors.singular() ? Double.NaN : condition(b, factors);
    if (!(condition < NO_DIGIT)) {
      findings.add(finding("loop-singular", s, b));
      return;
    }
    if (condition > FEW_DIGITS) {
      Finding f = finding("loop-singular", s, b);
      String got = "%s; a rounding comes out %.0e times as large".formatted(f.got(), condition);
      findings.add(
          Finding.warning(
              "loop-near-singular", f.subject(), got, f.wanted(), "Few digits can be trusted."));
    }
    if (inputsAlone(b)) {
      double[] x = new double[s.size];
      double[] h = new double[s.size];
      for (int k = s.blocks[b]; k < s.blocks[b + 1]; k++) {
        h[k] = Math.abs(s.diagonal[k]);
      }
      factors.direct(x, h, 1, Certificate.WANTED);
      for (int k = s.blocks[b]; k < s.blocks[b + 1]; k++) {
        if (!(x[k] * Math.signum(s.diagonal[k]) > 0)) {
          findings.add(finding("loop-negative", s, b));
          return;
        }
      }
    } else if (s.blocks[b + 1] - s.blocks[b] <= INVERTED) {
      backwards(b, factors, findings);
    }
  }

  /** Where avoided products are in the loop, a process that runs backwards for itself is named. */
  private void backwards(int b, Factors factors, List<Finding> findings) {
    double[] x = new double[s.size];
    double[] h = new double[s.size];
    for (int k = s.blocks[b]; k < s.blocks[b + 1]; k++) {
      Arrays.fill(h, 0);
      h[k] = s.diagonal[k];
      factors.direct(x, h, 1, Certificate.WANTED);
      if (x[k] < 0) {
        Finding f = finding("loop-negative", s, b);
        String got = "one unit of %s makes it run backwards".formatted(name(s, k));
        findings.add(Finding.warning(f.code(), f.subject(), got, f.wanted(), f.advice()));
        return;
      }
    }
  }

  /** Whether all that the loop's processes have besides their reference product is taken in. */
  private boolean inputsAlone(int b) {
    for (int k = s.blocks[b]; k < s.blocks[b + 1]; k++) {
      for (int e = s.inner[k]; e < s.start[k + 1]; e++) {
        if (s.value[e] * Math.signum(s.diagonal[s.index[e]]) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  Finding failed(Equations at, int block) {
    return finding("loop-singular", at, block);
  }

  Finding uncertified(Certificate certificate) {
    if (!Double.isFinite(certificate.backwardError())) {
      return Finding.error(
          "system-not-certified",
          "A",
          "numbers beyond 1.8e308",
          "numbers that binary floating point holds",
          "Give amounts in larger units.");
    }
    return Finding.error(
        "system-not-certified",
        "A",
        "backward error %.1e".formatted(certificate.backwardError()),
        "at most 1e-14",
        "The system is so close to singular that no number can stand; look for loops near one.");
  }

  private Finding finding(String code, Equations at, int block) {
    List<Integer> cycle = cycle(at, at.blocks[block], at.blocks[block + 1]);
    var names = new ArrayList<String>();
    double gain = 1;
    for (int i = 0; i < cycle.size(); i++) {
      names.add(name(at, cycle.get(i)));
      gain *= share(at, cycle.get(i), cycle.get((i + 1) % cycle.size()));
    }
    names.add(names.get(0));
    String subject =
        names.size() <= 12
            ? String.join(" > ", names)
            : String.join(" > ", names.subList(0, 11)) + " > ... > " + names.get(0);
    boolean singular = code.equals("loop-singular");
    return Finding.error(
        code,
        subject,
        String.format(
            Locale.ROOT,
            "a loop of %d processes, gain along the cycle %.6g",
            at.blocks[block + 1] - at.blocks[block],
            gain),
        singular ? "a loop with one solution" : "a loop that makes more than it takes",
        singular
            ? "The loop gives back just what it takes, or two processes do the same: mend an amount."
            : "To make one unit more the loop takes more than one: mend an amount.");
  }

  private String name(Equations at, int k) {
    return system.names().process(at == s ? at.equation[k] : at.unknown[k]);
  }

  private static double share(Equations at, int k, int next) {
    for (int e = at.inner[k]; e < at.start[k + 1]; e++) {
      if (at.index[e] == next) {
        return Math.abs(at.value[e] / at.diagonal[k]);
      }
    }
    return 1;
  }

  /** The cycle along which most goes round: from anywhere always to the largest supplier. */
  private static List<Integer> cycle(Equations at, int from, int to) {
    double[] w = new double[at.size];
    Arrays.fill(w, from, to, 1);
    for (int round = 0; round < SWEEPS; round++) {
      double largest = 0;
      for (int k = from; k < to; k++) {
        double sum = 0.1 * w[k];
        for (int e = at.inner[k]; e < at.start[k + 1]; e++) {
          sum += Math.abs(at.value[e] * at.inverse[k]) * w[at.index[e]];
        }
        w[k] = sum;
        largest = Math.max(largest, sum);
      }
      for (int k = from; k < to && largest > 0; k++) {
        w[k] /= largest;
      }
    }
    var way = new ArrayList<Integer>();
    int k = from;
    while (!way.contains(k)) {
      way.add(k);
      int best = k;
      double most = -1;
      for (int e = at.inner[k]; e < at.start[k + 1]; e++) {
        double part = Math.abs(at.value[e]) * w[at.index[e]];
        if (part > most) {
          most = part;
          best = at.index[e];
        }
      }
      k = best;
    }
    return way.subList(way.indexOf(k), way.size());
  }
}
