// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.baseyear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.boundary.Boundary;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;

/**
 * What a change since would have made of the base-year inventory: sources of a unit that left, a
 * unit that came in, another method or set of global warming potentials, other factors, activity
 * data found wrong. The whole year is computed by it, whenever in a later year it happened (GHG
 * Protocol Corporate Standard, chapter 5).
 *
 * @param leaving ids of sources that left
 * @param joining units that came in
 * @param method another method pack, null for the same
 * @param gwp another GWP set, null for the same
 * @param factors other factors by source
 * @param times what the activity data of a source are multiplied with, above zero
 */
public record Modification(
    Set<String> leaving,
    List<Joining> joining,
    @Nullable String method,
    @Nullable String gwp,
    Map<String, FactorChoice> factors,
    Map<String, BigDecimal> times) {

  public Modification {
    leaving = Set.copyOf(leaving);
    joining = List.copyOf(joining);
    factors = Map.copyOf(factors);
    times = Map.copyOf(times);
  }

  /** Ids of sources that it speaks of and that are not in an inventory. */
  public Set<String> unknown(InventoryInput input) {
    var named = new LinkedHashSet<>(leaving);
    named.addAll(factors.keySet());
    named.addAll(times.keySet());
    input.sources().forEach(source -> named.remove(source.id()));
    return named;
  }

  /** The inventory as it would have been. */
  public Outcome<InventoryInput> of(InventoryInput base) {
    var findings = new ArrayList<Finding>();
    var sources = new ArrayList<SourceInput>();
    for (SourceInput source : base.sources()) {
      if (!leaves(source)) {
        sources.add(changed(source));
      }
    }
    Boundary known = base.boundary();
    var held = new LinkedHashMap<String, List<Holding>>(known.sources());
    for (Joining unit : joining) {
      period(base, unit, findings);
      sources.addAll(unit.sources());
      held.putAll(unit.holdings());
    }
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    return Outcome.done(
        new InventoryInput(
            base.organisation(),
            base.start(),
            base.end(),
            gwp == null ? base.gwp() : gwp,
            method == null ? base.method() : method,
            sources,
            base.notes(),
            new Boundary(
                known.approach(), known.units(), held, known.leftOut(), known.judgements()),
            method == null ? base.own() : null));
  }

  /** A second determination leaves with the last source that it determines. */
  private boolean leaves(SourceInput source) {
    return leaving.contains(source.id())
        || (!source.secondRouteOf().isEmpty() && leaving.containsAll(source.secondRouteOf()));
  }

  private static void period(InventoryInput base, Joining unit, List<Finding> findings) {
    if (!unit.input().start().equals(base.start()) || !unit.input().end().equals(base.end())) {
      findings.add(
          Finding.error(
              "effect-period",
              unit.name(),
              unit.input().start() + "/" + unit.input().end(),
              base.start() + "/" + base.end(),
              "Give the inventory of the unit for the period of the base year."));
    }
  }

  private SourceInput changed(SourceInput source) {
    BigDecimal by = times.get(source.id());
    List<ActivityDatum> data =
        by == null ? source.data() : source.data().stream().map(d -> times(d, by)).toList();
    List<String> determined =
        source.secondRouteOf().stream().filter(id -> !leaving.contains(id)).toList();
    return source
        .named(source.id(), determined)
        .withData(data)
        .by(factors.getOrDefault(source.id(), source.factor()));
  }

  /** The terms of a stock balance give the amount as it was, so they go. */
  private static ActivityDatum times(ActivityDatum datum, BigDecimal by) {
    Quantity value = datum.value();
    return new ActivityDatum(
        datum.from(),
        datum.to(),
        new Quantity(value.value().multiply(by), value.unit()),
        datum.quality(),
        datum.evidence(),
        datum.note(),
        datum.route(),
        null);
  }
}
