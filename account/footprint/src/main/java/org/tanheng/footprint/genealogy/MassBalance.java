// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.genealogy.Quarantine.Reason;

/** Checks every item: in - out - scrap - loss within tolerance, no more taken than was made. */
final class MassBalance {
  private static final int TOLD = 5;

  private final Genealogy genealogy;
  private final Items items;
  private final Tolerance tolerance;
  private final Reason[] reasons;
  private final List<Finding> findings = new ArrayList<>();
  private final int[] told = new int[Reason.values().length];

  private MassBalance(Genealogy genealogy, Tolerance tolerance) {
    this.genealogy = genealogy;
    this.tolerance = tolerance;
    items = genealogy.items;
    reasons = new Reason[items.size()];
  }

  static Quarantine check(Genealogy genealogy, Tolerance tolerance) {
    MassBalance check = new MassBalance(genealogy, tolerance);
    return check.run();
  }

  private Quarantine run() {
    Arrays.fill(reasons, Reason.NONE);
    for (int i = 0; i < items.size(); i++) {
      reasons[i] = own(i);
    }
    twice();
    for (int item : genealogy.order) {
      if (genealogy.level[item] > 0 && reasons[item] == Reason.NONE && descends(item)) {
        reasons[item] = Reason.DESCENDS;
      }
    }
    if (!genealogy.isAcyclic()) {
      findings.add(genealogy.cycle());
    }
    return new Quarantine(reasons, findings);
  }

  private Reason own(int item) {
    if (genealogy.level[item] < 0) {
      return Reason.CYCLE;
    }
    if (items.output[item] <= 0) {
      return tell(Reason.NO_OUTPUT, item, kg(items.output[item]), "a mass above zero");
    }
    double in = (double) items.charge[item] + items.returned[item];
    for (int n = 0; n < items.parentCount(item); n++) {
      int parent = items.parent(item, n);
      if (parent == Items.UNKNOWN) {
        return tell(Reason.UNKNOWN_PARENT, item, items.parentId(item, n), "an item of the file");
      }
      if (items.days[parent] > items.days[item]) {
        return tell(
            Reason.LATER_PARENT,
            item,
            items.id(parent) + " of " + items.day(parent),
            "not after " + items.day(item));
      }
      in += items.taken(item, n);
    }
    double out = (double) items.output[item] + items.scrap[item] + items.loss[item];
    if (!tolerance.allows(in - out, in)) {
      return tell(Reason.MASS_BALANCE, item, kg(out) + " out", kg(in) + " in");
    }
    double given = 0;
    for (int n = 0; n < genealogy.childCount(item); n++) {
      given += genealogy.given(item, n);
    }
    if (given > items.output[item] && !tolerance.allows(given - items.output[item], given)) {
      return tell(
          Reason.OVERDRAWN, item, kg(given) + " taken", "at most " + kg(items.output[item]));
    }
    return Reason.NONE;
  }

  /** A name that comes again without taking from its earlier pass is two different things. */
  private void twice() {
    if (items.latest.size() == items.size()) {
      return;
    }
    var first = new HashMap<String, Integer>();
    for (int i = 0; i < items.size(); i++) {
      Integer before = first.put(items.id(i), i);
      if (before != null && !takesFrom(i, before)) {
        reasons[i] = tell(Reason.TWICE, i, "a second row", "one row, or rework of the first");
        reasons[before] = Reason.TWICE;
      }
    }
  }

  private boolean takesFrom(int item, int parent) {
    for (int n = 0; n < items.parentCount(item); n++) {
      if (items.parent(item, n) == parent) {
        return true;
      }
    }
    return false;
  }

  private boolean descends(int item) {
    for (int n = 0; n < items.parentCount(item); n++) {
      int parent = items.parent(item, n);
      if (parent >= 0 && reasons[parent] != Reason.NONE) {
        return true;
      }
    }
    return false;
  }

  private Reason tell(Reason reason, int item, String got, String wanted) {
    if (told[reason.ordinal()]++ < TOLD) {
      findings.add(
          Finding.warning(
              reason.code(),
              items.id(item),
              got,
              wanted,
              "The item and what descends from it are held back until this is mended."));
    }
    return reason;
  }

  private static String kg(double grams) {
    return BigDecimal.valueOf(Math.round(grams), 3).stripTrailingZeros().toPlainString() + " kg";
  }
}
