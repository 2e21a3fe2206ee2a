// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.uncertainty.Draws;

/** Computes models of products: kgCO2e per unit, by ISO 14067:2018 and GB/T 24067-2024. */
public final class ModelEngine {

  private ModelEngine() {}

  /**
   * The footprint of a model.
   *
   * @param scenario id of a scenario of it, empty for the model as it stands
   */
  public static Outcome<ModelResult> run(
      ProductModel model, String scenario, ModelSettings settings) {
    try {
      return prepare(model, scenario, settings)
          .flatMap(p -> p.solve(Variant.NONE).flatMap(c -> result(p, c, scenario, settings)));
    } catch (FindingException e) {
      return Outcome.refused(e.findings());
    }
  }

  private static Outcome<Prepared> prepare(
      ProductModel model, String scenario, ModelSettings settings) {
    Outcome<ProductModel> wanted =
        scenario.isEmpty() ? Outcome.done(model) : model.scenario(scenario);
    return wanted.flatMap(m -> Prepared.of(m, settings));
  }

  /**
   * Several scenarios side by side, with the same draws for what they have in common.
   *
   * @param scenarios ids, empty for the model as it stands; the first is what others are held
   *     against
   */
  public static Outcome<ModelComparison> compare(
      ProductModel model, List<String> scenarios, ModelSettings settings) {
    var all = new ModelComparison(List.of(), List.of());
    @Nullable Draws first = null;
    for (String scenario : scenarios) {
      Outcome<ModelResult> run = run(model, scenario, settings);
      if (!(run instanceof Outcome.Done<ModelResult> done)) {
        return Outcome.refused(run.findings());
      }
      Draws draws = settings.runs() > 0 ? draws(model, scenario, settings) : null;
      all = all.and(done.value(), draws == null || first == null ? null : below(draws, first));
      first = first == null ? draws : first;
    }
    return Outcome.done(all);
  }

  private static Draws draws(ProductModel model, String scenario, ModelSettings settings) {
    Prepared p = prepare(model, scenario, settings).orElseThrow();
    Prepared.Case solved = p.solve(Variant.NONE).orElseThrow();
    Map<String, Double> numbers = p.amounts().numbers(Map.of()).orElseThrow();
    return ModelUncertainty.of(p, solved, numbers).draws(settings);
  }

  /** The share of runs, possible in both, in which the first is below the second. */
  private static double below(Draws a, Draws b) {
    double count = 0;
    int both = 0;
    for (int k = 0; k < a.results().length; k++) {
      if (a.results()[k].length > 0 && b.results()[k].length > 0) {
        double x = a.results()[k][0][0];
        double y = b.results()[k][0][0];
        count += x < y ? 1 : x == y ? 0.5 : 0;
        both++;
      }
    }
    return count / both;
  }

  private static Outcome<ModelResult> result(
      Prepared p, Prepared.Case solved, String scenario, ModelSettings settings) {
    var graph = new ModelGraph(solved);
    Map<String, Provenance> from = p.provenances();
    Map<String, Double> numbers = p.amounts().numbers(Map.of()).orElseThrow();
    var data = new ModelData(p.model(), solved, from, numbers);
    var shares = new ModelShares(solved, from);
    var power = new ModelPower(p, solved);
    PowerShown shown = power.shown();
    List<Finding> overspent = power.overspent(shown);
    if (!overspent.isEmpty()) {
      return Outcome.refused(overspent);
    }
    Outcome<List<AllocationShown>> allocations = allocations(p, solved);
    if (!(allocations instanceof Outcome.Done<List<AllocationShown>> allocated)) {
      return Outcome.refused(allocations.findings());
    }
    var uncertainty = ModelUncertainty.of(p, solved, numbers);
    var findings = new ArrayList<>(p.warnings());
    findings.addAll(remarks(p.model(), solved));
    ModelResult result =
        new ModelResult(
            p.model(),
            scenario,
            p.library().release(),
            graph.channels(),
            graph.stages(p.model().boundary()),
            graph.nodes(),
            graph.firstTier(),
            graph.tree().direct(),
            graph.tree(),
            graph.sankey(),
            shares.primary(),
            new DataRatings(solved).quality(),
            shares.illustrative(),
            data.list(),
            allocated.value(),
            shown,
            uncertainty.numbers().isEmpty() ? null : uncertainty.shown(settings),
            solved.footprints().certificate().backwardError(),
            findings);
    return Outcome.done(result, findings);
  }

  private static Outcome<List<AllocationShown>> allocations(Prepared p, Prepared.Case solved) {
    var all = new ArrayList<AllocationShown>();
    for (AllocationShown shown : solved.built().shared) {
      AllocationMethod other = shown.alternative();
      if (other == null) {
        all.add(shown);
        continue;
      }
      Outcome<Double> total = p.total(new Variant(Map.of(shown.process(), other), null, Map.of()));
      if (!(total instanceof Outcome.Done<Double> done)) {
        return Outcome.refused(total.findings());
      }
      all.add(
          new AllocationShown(
              shown.process(),
              shown.method(),
              shown.reason(),
              shown.shares(),
              other,
              done.value()));
    }
    return Outcome.done(all);
  }

  private static List<Finding> remarks(ProductModel model, Prepared.Case solved) {
    var remarks = new ArrayList<Finding>();
    double[] x = solved.activities();
    var used = new HashSet<String>();
    for (int c = 0; c < x.length; c++) {
      if (x[c] != 0) {
        used.add(solved.built().columns.get(c).process());
      }
    }
    for (ModelProcess process : model.processes()) {
      if (!used.contains(process.id())) {
        remarks.add(
            Finding.warning(
                "process-unused",
                process.path(),
                process.id(),
                "a process that the product needs",
                "Link it, or take it out."));
      }
    }
    for (ModelProcess process : model.processes()) {
      for (ModelOutput output : process.outputs()) {
        if (output.kind() == ModelOutput.Kind.WASTE && output.supply() == null) {
          remarks.add(
              Finding.warning(
                  "waste-untreated",
                  output.path(),
                  output.product(),
                  "to: who treats it",
                  "Without it the waste leaves with no burden."));
        }
      }
    }
    return remarks;
  }
}
