// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tanheng.stores.bench.EvidencePass.Spent;

/**
 * What evidence costs: two stores take the same readings portion by portion, one with leaves in a
 * tile log, one without; the order turns with every portion (A B, B A), so that a machine that gets
 * slower or busier disturbs both alike. Judged is the throughput; beside it stand the processor
 * seconds, and how far the first may be off: two standard errors of the pairs.
 */
public final class EvidenceBench {
  private static final double MOST = 5;

  /** Batches between two writes of the log: about a second of full load at 10 minutes a batch. */
  private static final int PORTION = 30;

  /** Pairs until the compilers of the JVM have done what a server pays once. */
  private static final int WARM = 40;

  private final List<Spent> without = new ArrayList<>();
  private final List<Spent> with = new ArrayList<>();

  private EvidenceBench() {}

  /**
   * @param directory must not exist
   * @param minutes how many minutes of each meter a batch holds
   */
  public static Figures run(Path directory, Plant plant, int minutes, int batches) {
    try {
      new EvidenceBench().pairs(directory.resolve("warm"), plant, minutes, WARM);
      int portions = Math.max(2, batches / PORTION);
      return new EvidenceBench().pairs(directory, plant, minutes, portions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the bench was stopped", e);
    }
  }

  private Figures pairs(Path directory, Plant plant, int minutes, int portions)
      throws IOException, InterruptedException {
    try (EvidencePass bare = pass(directory, plant, minutes, false);
        EvidencePass logged = pass(directory, plant, minutes, true)) {
      for (int i = 0; i < portions; i++) {
        if (i % 2 == 0) {
          without.add(bare.take(PORTION));
          with.add(logged.take(PORTION));
        } else {
          with.add(logged.take(PORTION));
          without.add(bare.take(PORTION));
        }
      }
      double error = error();
      without.add(bare.settle());
      with.add(logged.settle());
      return figures(bare, logged, error);
    }
  }

  private Figures figures(EvidencePass bare, EvidencePass logged, double error) {
    double million = bare.sent() / 1e6;
    double less = sum(without, Spent::wall);
    double more = sum(with, Spent::wall);
    double lessCpu = sum(without, Spent::cpu);
    double moreCpu = sum(with, Spent::cpu);
    return new Figures()
        .add("readings into each store", bare.sent(), "")
        .add("a second without evidence", bare.sent() / less, "/s")
        .add("a second with evidence", bare.sent() / more, "/s")
        .atMost("evidence costs of the throughput", (1 - less / more) * 100, "%", MOST)
        .add("  may be off by", 2 * error / more * 100, "%")
        .add("processor without evidence", lessCpu / million, "CPU s a million")
        .add("processor with evidence", moreCpu / million, "CPU s a million")
        .add("  which is more by", (moreCpu / lessCpu - 1) * 100, "%")
        .add("bytes a reading without, as written", bare.bytes(), "B")
        .add("bytes a reading with, log included", logged.bytes(), "B");
  }

  private static EvidencePass pass(Path directory, Plant plant, int minutes, boolean isLogged)
      throws IOException {
    Path folder = directory.resolve(isLogged ? "with" : "without");
    return new EvidencePass(folder, new Arrivals(plant, minutes), isLogged);
  }

  private static double sum(List<Spent> spent, ToDoubleFunction<Spent> what) {
    return spent.stream().mapToDouble(what).sum();
  }

  /** Standard error of the sum of the differences by the clock. */
  private double error() {
    int pairs = with.size();
    double mean = (sum(with, Spent::wall) - sum(without, Spent::wall)) / pairs;
    double squares = 0;
    for (int i = 0; i < pairs; i++) {
      double off = with.get(i).wall() - without.get(i).wall() - mean;
      squares += off * off;
    }
    return Math.sqrt(squares * pairs / (pairs - 1));
  }
}
