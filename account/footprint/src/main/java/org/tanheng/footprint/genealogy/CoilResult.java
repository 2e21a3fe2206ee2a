// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The three views of one month's allocation: activity, gate and footprint, with the items that are
 * held back. Views (a) and (b) close to the last quantum, (c) does not by design.
 */
public final class CoilResult {
  private final CoilMonth month;
  private final Genealogy genealogy;
  private final Quarantine quarantine;
  private final GateView gate;
  private final FootprintView footprint;
  private List<AllocatedActivity> activities;
  private List<AllocatedActivity> covered;

  private CoilResult(
      CoilMonth month,
      Genealogy genealogy,
      Quarantine quarantine,
      List<AllocatedActivity> activities,
      List<AllocatedActivity> covered,
      GateView gate,
      FootprintView footprint) {
    this.month = month;
    this.genealogy = genealogy;
    this.quarantine = quarantine;
    this.activities = activities;
    this.covered = covered;
    this.gate = gate;
    this.footprint = footprint;
  }

  /** Computes a month; findings name what is held back, spread nowhere or refused. */
  public static Outcome<CoilResult> of(CoilMonth month) {
    List<Finding> lost = MeterCover.findings(month);
    if (!lost.isEmpty()) {
      return Outcome.refused(lost);
    }
    Genealogy genealogy = Genealogy.of(month.items());
    Quarantine quarantine = MassBalance.check(genealogy, month.tolerance());
    Outcome<List<AllocatedActivity>> activities = allocate(month);
    Outcome<CoilResult> result =
        activities.flatMap(
            done ->
                new GateAllocation(genealogy, done, month.month())
                    .view(month.lines())
                    .flatMap(
                        gate ->
                            GreenSplit.of(month.items(), done, month.green())
                                .flatMap(
                                    covered ->
                                        FootprintView.of(
                                                genealogy,
                                                covered,
                                                month.intensities(),
                                                month.scrap(),
                                                month.month())
                                            .map(
                                                view ->
                                                    new CoilResult(
                                                        month,
                                                        genealogy,
                                                        quarantine,
                                                        done,
                                                        covered,
                                                        gate,
                                                        view)))));
    List<Finding> findings = new ArrayList<>(quarantine.findings());
    findings.addAll(result.findings());
    return switch (result) {
      case Outcome.Done<CoilResult> done -> Outcome.done(done.value(), findings);
      case Outcome.Refused<CoilResult> refused -> Outcome.refused(findings);
    };
  }

  private static Outcome<List<AllocatedActivity>> allocate(CoilMonth month) {
    List<Finding> findings = new ArrayList<>();
    List<AllocatedActivity> all = new ArrayList<>();
    List<Outcome<AllocatedActivity>> outcomes =
        month.meters().parallelStream()
            .map(meter -> AllocatedActivity.of(month.items(), meter, month.month()))
            .toList();
    for (Outcome<AllocatedActivity> one : outcomes) {
      findings.addAll(one.findings());
      if (one instanceof Outcome.Done<AllocatedActivity> done) {
        all.add(done.value());
      }
    }
    return all.size() == month.meters().size()
        ? Outcome.done(all, findings)
        : Outcome.refused(findings);
  }

  /**
   * A late reading: what an item was measured to use of an input changes, and the meter's total
   * with it. Only that meter, the items whose share changed and their descendants are computed
   * again; the gate view stays that of the locked inventory.
   *
   * @param number place of the meter in the month
   * @param item the item
   * @param quanta what it used, as it is known now
   * @param total what the meter counted, as it is known now
   */
  public Outcome<Integer> late(int number, int item, long quanta, long total) {
    Meter old = activities.get(number).meter();
    int input = month.items().inputs().indexOf(old.input());
    long before = month.items().direct[input][item];
    month.items().direct[input][item] = quanta;
    Meter meter =
        new Meter(old.input(), old.unit(), old.decimals(), total, old.line(), old.pools());
    return switch (AllocatedActivity.of(month.items(), meter, month.month())) {
      case Outcome.Refused<AllocatedActivity> refused -> {
        month.items().direct[input][item] = before;
        yield Outcome.refused(refused.findings());
      }
      case Outcome.Done<AllocatedActivity> done -> {
        List<AllocatedActivity> next = new ArrayList<>(activities);
        next.set(number, done.value());
        Outcome<Integer> taken = take(next, done.findings());
        if (!taken.isDone()) {
          month.items().direct[input][item] = before;
        }
        yield taken;
      }
    };
  }

  private Outcome<Integer> take(List<AllocatedActivity> next, List<Finding> findings) {
    return switch (GreenSplit.of(month.items(), next, month.green())) {
      case Outcome.Refused<List<AllocatedActivity>> refused -> Outcome.refused(refused.findings());
      case Outcome.Done<List<AllocatedActivity>> split -> {
        activities = List.copyOf(next);
        covered = split.value();
        yield Outcome.done(footprint.update(covered), findings);
      }
    };
  }

  /** Sum over all items of what is still with them in view (c), not taken by others. */
  public double held(int category) {
    double sum = 0;
    for (int i = 0; i < month.items().size(); i++) {
      sum += footprint.perGram(i, category) * left(i);
    }
    return sum;
  }

  /** What is still with an item and not taken by others, g. */
  public long left(int item) {
    long left = month.items().output(item);
    for (int n = 0; n < genealogy.childCount(item); n++) {
      left -= genealogy.given(item, n);
    }
    return Math.max(0, left);
  }

  /** The item's own amount of an input in its unit. */
  public double amount(int item, int input) {
    return footprint.amount(item, input);
  }

  /** Whether a meter of the month splits its total over an item. */
  boolean serves(Meter meter, int item) {
    return items().isIn(item, month.month())
        && (meter.line().isEmpty() || meter.line().equals(items().label(item, ItemLabel.LINE)));
  }

  /** What was computed. */
  public CoilMonth month() {
    return month;
  }

  /** Who was made of whom. */
  public Genealogy genealogy() {
    return genealogy;
  }

  /** The items. */
  public Items items() {
    return month.items();
  }

  /** Who is held back. */
  public Quarantine quarantine() {
    return quarantine;
  }

  /** View (a): each meter's split. */
  public List<AllocatedActivity> activities() {
    return activities;
  }

  /** The same with what certificates cover as activities of their own; view (c) rests on it. */
  public List<AllocatedActivity> covered() {
    return covered;
  }

  /** View (b): the inventory's lines. */
  public GateView gate() {
    return gate;
  }

  /** View (c): footprints. */
  public FootprintView footprint() {
    return footprint;
  }
}
