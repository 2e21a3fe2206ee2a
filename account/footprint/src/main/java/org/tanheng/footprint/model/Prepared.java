// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.Contributions;
import org.tanheng.footprint.Footprints;
import org.tanheng.units.Unit;

/**
 * A model whose formulas are compiled and whose supplies are looked up, to be built many times.
 *
 * @param warnings what was found on the way
 */
record Prepared(
    ProductModel model,
    Amounts amounts,
    Rates rates,
    FactorLibrary library,
    List<Finding> warnings) {

  static Outcome<Prepared> of(ProductModel model, ModelSettings settings) {
    var warnings = new ArrayList<Finding>();
    var rates = new Rates(model, settings.library(), settings.backgrounds(), warnings);
    Outcome<?> gwp = settings.library().gwp().value(model.gwp(), "CO2");
    if (!gwp.isDone()) {
      return Outcome.refused(gwp.findings().stream().map(f -> f.at("gwp")).toList());
    }
    if (ModelPeriod.of(model.period()).isEmpty()) {
      warnings.add(
          Finding.warning(
              "period-unclear",
              "period",
              model.period(),
              "2025, 2025-03, 2025-01/2025-06 or 2025-01-01/2025-06-30",
              "Write it so: until then the validity of suppliers' footprints is not looked at."));
    }
    return Amounts.of(model)
        .map(amounts -> new Prepared(model, amounts, rates, settings.library(), warnings));
  }

  Outcome<Built> build(Variant variant) {
    return amounts
        .numbers(variant.amounts())
        .flatMap(n -> Builder.build(model, rates, library.gwp(), n, variant));
  }

  /** A build that was possible before. */
  Built again(Variant variant) {
    return build(variant).orElseThrow();
  }

  Outcome<Case> solve(Variant variant) {
    return build(variant).flatMap(this::solve);
  }

  private Outcome<Case> solve(Built built) {
    int product = product(built);
    if (product < 0) {
      return Outcome.refused(
          Finding.error("process-unknown", "process", model.process(), "a process", "Mend it."));
    }
    Unit unit = built.columns.get(product).unit();
    double[] demand = new double[built.columns.size()];
    String key = model.functional() ? "functional-unit" : "declared-unit";
    try {
      demand[product] =
          model.unit().value().doubleValue() * Rates.ratio(key, model.unit().unit(), unit);
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    }
    return built
        .solve()
        .flatMap(f -> Contributions.of(f, demand).map(c -> new Case(built, f, c, product)));
  }

  private int product(Built built) {
    for (int c = 0; c < built.columns.size(); c++) {
      if (built.columns.get(c).id().equals(model.process())) {
        return c;
      }
    }
    return -1;
  }

  /** The footprint of a variant, refused where it has none. */
  Outcome<Double> total(Variant variant) {
    return solve(variant).map(Case::total);
  }

  /** A solved variant. */
  record Case(Built built, Footprints footprints, Contributions contributions, int product) {

    double total() {
      return contributions.total(Built.TOTAL);
    }

    /** How much of each column the unit takes. */
    double[] activities() {
      return contributions.activities().values()[0];
    }

    /** kgCO2e behind one unit of each row. */
    double[] intensities() {
      return footprints.intensities()[Built.TOTAL];
    }

    double[] demand() {
      return contributions.demand();
    }
  }

  /** Where each amount comes from, by path, formulas with what they inherit. */
  Map<String, Provenance> provenances() {
    var all = new java.util.HashMap<String, Provenance>();
    for (ModelProcess process : model.processes()) {
      process.inputs().forEach(i -> all.put(i.amount().path(), amounts.provenance(i.amount())));
      process.outputs().forEach(o -> all.put(o.amount().path(), amounts.provenance(o.amount())));
      process.emissions().forEach(e -> all.put(e.amount().path(), amounts.provenance(e.amount())));
    }
    return all;
  }
}
