// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Divides what items used of an input into what certificates cover and the rest, by largest
 * remainder: the parts of a certificate add up to it to the last quantum. Since it stands for no
 * more than its items used, no item gets more than it used.
 */
final class GreenSplit {
  private final Items items;
  private final List<AllocatedActivity> all;

  private GreenSplit(Items items, List<AllocatedActivity> activities) {
    this.items = items;
    this.all = new ArrayList<>(activities);
  }

  /** The activities with one more for each certificate; the same ones where there is none. */
  static Outcome<List<AllocatedActivity>> of(
      Items items, List<AllocatedActivity> activities, List<GreenPower> green) {
    GreenSplit split = new GreenSplit(items, activities);
    List<Finding> findings = new ArrayList<>();
    for (GreenPower one : green) {
      split.take(one).ifPresent(findings::add);
    }
    return findings.isEmpty() ? Outcome.done(List.copyOf(split.all)) : Outcome.refused(findings);
  }

  private Optional<Finding> take(GreenPower green) {
    List<Integer> places = new ArrayList<>();
    for (int n = 0; n < all.size(); n++) {
      if (all.get(n).meter().input().equals(green.input())) {
        places.add(n);
      }
    }
    long[] weights = new long[items.size()];
    for (int n : places) {
      long[] quanta = all.get(n).quanta();
      for (int i = 0; i < weights.length; i++) {
        weights[i] += quanta[i] > 0 && green.covers(items, i) ? quanta[i] : 0;
      }
    }
    BigInteger used = LargestRemainder.total(weights);
    if (places.isEmpty() || BigInteger.valueOf(green.quanta()).compareTo(used) > 0) {
      return Optional.of(exceeded(green, places, used));
    }
    long[] parts = LargestRemainder.split(BigInteger.valueOf(green.quanta()), weights);
    long[] open = parts.clone();
    for (int n : places) {
      all.set(n, all.get(n).less(open));
    }
    Meter base = all.get(places.getFirst()).meter();
    all.add(
        AllocatedActivity.covered(
            new Meter(
                green.certificate(), base.unit(), base.decimals(), green.quanta(), "", List.of()),
            parts));
    return Optional.empty();
  }

  private Finding exceeded(GreenPower green, List<Integer> places, BigInteger used) {
    if (places.isEmpty()) {
      return Finding.error(
          "green-exceeded",
          green.certificate(),
          "input " + green.input(),
          "an input with a meter",
          "Name the electricity that the certificate covers.");
    }
    Meter meter = all.get(places.getFirst()).meter();
    return Finding.error(
        "green-exceeded",
        green.certificate(),
        meter.amount(green.quanta()).toPlainString() + " " + meter.unit(),
        meter.amount(used.longValueExact()).toPlainString()
            + " "
            + meter.unit()
            + " at most, what its items used",
        "Lower the amount, or let it cover more items: no item is greener than its use.");
  }
}
