// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Spreads the inventory's lines: each follows an allocated input, a key, or stays unallocated. */
final class GateAllocation {
  private final Genealogy genealogy;
  private final List<AllocatedActivity> activities;
  private final YearMonth month;
  private final List<Finding> findings = new ArrayList<>();

  GateAllocation(Genealogy genealogy, List<AllocatedActivity> activities, YearMonth month) {
    this.genealogy = genealogy;
    this.activities = activities;
    this.month = month;
  }

  Outcome<GateView> view(List<GateLine> lines) {
    long[][] own = new long[2][genealogy.items.size()];
    List<GatePosting> postings = new ArrayList<>();
    for (GateLine line : lines) {
      if (line.scope() != 1 && line.scope() != 2) {
        return Outcome.refused(
            Finding.error(
                "gate-scope",
                line.source(),
                String.valueOf(line.scope()),
                "1 or 2",
                "The gate view closes to scopes 1 and 2; leave other lines out."));
      }
      try {
        postings.add(post(line, own[line.scope() - 1]));
      } catch (ArithmeticException e) {
        return Outcome.refused(tooLarge(line));
      }
    }
    return Outcome.done(new GateView(genealogy, own, postings), findings);
  }

  /** Quanta of an item are whole numbers of 63 bits, some nine million tonnes. */
  private static Finding tooLarge(GateLine line) {
    return Finding.error(
        "gate-too-large",
        line.source(),
        line.tonnes().toPlainString() + " tCO2e",
        "at most 9,000,000 tCO2e on one item",
        "Check the unit of the line and the items it is spread over.");
  }

  private GatePosting post(GateLine line, long[] own) {
    long[] weights = weights(line.follows());
    if (LargestRemainder.sum(weights).signum() == 0) {
      findings.add(
          Finding.info(
              "gate-unallocated",
              line.source(),
              line.tonnes().toPlainString() + " tCO2e",
              "an input or key that the line follows",
              "The line stays with no item; say what it follows to spread it."));
      return new GatePosting(line, BigInteger.ZERO, line.quanta());
    }
    long[] parts = LargestRemainder.split(line.quanta(), weights);
    for (int i = 0; i < own.length; i++) {
      own[i] = Math.addExact(own[i], parts[i]);
    }
    BigInteger rest = BigInteger.valueOf(parts[own.length]);
    return new GatePosting(line, line.quanta().subtract(rest), rest);
  }

  /** Weights of the items and, last, of what belongs to none. */
  private long[] weights(String follows) {
    int size = genealogy.items.size();
    long[] weights = new long[size + 1];
    for (AllocatedActivity activity : activities) {
      if (activity.meter().input().equals(follows)) {
        long[] quanta = activity.quanta();
        for (int i = 0; i < size; i++) {
          weights[i] += Math.max(0, quanta[i]);
        }
        weights[size] += Math.max(0, activity.unallocated());
      }
    }
    Arrays.stream(Key.values())
        .filter(key -> key.name().equalsIgnoreCase(follows))
        .forEach(key -> byKey(key, weights));
    return weights;
  }

  private void byKey(Key key, long[] weights) {
    for (int i = 0; i < weights.length - 1; i++) {
      weights[i] = genealogy.items.isIn(i, month) ? key.weight(genealogy.items, -1, i) : 0;
    }
  }
}
