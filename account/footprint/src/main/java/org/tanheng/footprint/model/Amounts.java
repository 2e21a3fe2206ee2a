// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.formula.FormulaSet;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/** All amounts of a model as numbers, formulas evaluated exactly. */
final class Amounts {
  private final List<Parameter> literals = new ArrayList<>();
  private final List<Parameter> worked = new ArrayList<>();
  private final List<ModelAmount> amounts = new ArrayList<>();
  private final Map<String, Formula> formulas = new HashMap<>();
  private final FormulaSet set;

  private Amounts(ProductModel model, FormulaSet set) {
    this.set = set;
    for (Parameter parameter : model.parameters()) {
      (parameter.amount().value() == null ? worked : literals).add(parameter);
    }
    for (ModelProcess process : model.processes()) {
      process.inputs().forEach(i -> amounts.add(i.amount()));
      process.outputs().forEach(o -> amounts.add(o.amount()));
      process.emissions().forEach(e -> amounts.add(e.amount()));
    }
  }

  /** Compiles the formulas; findings have the paths of the amounts. */
  static Outcome<Amounts> of(ProductModel model) {
    Map<String, Unit> units = new LinkedHashMap<>();
    Map<String, FormulaSet.Definition> definitions = new LinkedHashMap<>();
    Map<String, String> paths = new HashMap<>();
    for (Parameter p : model.parameters()) {
      paths.put(p.name(), p.amount().path());
      if (p.amount().value() != null) {
        units.put(p.name(), p.amount().unit());
      } else {
        definitions.put(
            p.name(), new FormulaSet.Definition(p.amount().text(), p.amount().unit(), null));
      }
    }
    var findings = new ArrayList<Finding>();
    Outcome<FormulaSet> compiled = FormulaSet.compile(definitions, units);
    for (Finding f : compiled.findings()) {
      String name = f.subject().split(":", 2)[0];
      findings.add(f.at(paths.getOrDefault(name, "parameters") + ": " + f.subject()));
    }
    if (!(compiled instanceof Outcome.Done<FormulaSet> done)) {
      return Outcome.refused(findings);
    }
    var all = new Amounts(model, done.value());
    definitions.forEach((name, definition) -> units.put(name, definition.unit()));
    for (ModelAmount amount : all.amounts) {
      if (amount.value() == null) {
        switch (Formula.compile(amount.path(), amount.text(), null, units, amount.unit())) {
          case Outcome.Done<Formula> formula -> all.formulas.put(amount.path(), formula.value());
          case Outcome.Refused<Formula> refused ->
              refused
                  .findings()
                  .forEach(f -> findings.add(f.at(amount.path() + ": " + f.subject())));
        }
      }
    }
    return findings.isEmpty() ? Outcome.done(all) : Outcome.refused(findings);
  }

  /**
   * The numbers by path, each in the unit of its amount.
   *
   * @param instead numbers that stand in for stated ones, by path
   */
  Outcome<Map<String, Double>> numbers(Map<String, Double> instead) {
    Map<String, Traced> inputs = new LinkedHashMap<>();
    for (Parameter p : literals) {
      Quantity value = stated(p.amount(), instead);
      inputs.put(p.name(), Trace.input(p.name(), value, Quality.MANUAL));
    }
    return set.evaluate(inputs).flatMap(values -> all(values, instead));
  }

  private Outcome<Map<String, Double>> all(
      Map<String, Traced> values, Map<String, Double> instead) {
    Map<String, Double> numbers = new HashMap<>();
    for (List<Parameter> list : List.of(literals, worked)) {
      for (Parameter p : list) {
        Traced value = values.get(p.name());
        if (value != null) {
          numbers.put(p.amount().path(), value.value().in(p.amount().unit()).doubleValue());
        }
      }
    }
    var findings = new ArrayList<Finding>();
    for (ModelAmount amount : amounts) {
      Formula formula = formulas.get(amount.path());
      if (formula == null) {
        numbers.put(amount.path(), stated(amount, instead).value().doubleValue());
      } else {
        try {
          numbers.put(amount.path(), formula.evaluate(values).value().value().doubleValue());
        } catch (FindingException e) {
          e.findings().forEach(f -> findings.add(f.at(amount.path() + ": " + f.subject())));
        }
      }
    }
    return findings.isEmpty() ? Outcome.done(numbers) : Outcome.refused(findings);
  }

  /**
   * Where an amount comes from; a formula is as primary as the least primary parameter that it
   * reads, and illustrative where one of them is.
   */
  Provenance provenance(ModelAmount amount) {
    Provenance own = amount.provenance();
    Set<String> read = new LinkedHashSet<>();
    Formula formula = formulas.get(amount.path());
    if (formula != null) {
      formula.parameters().forEach(name -> reads(name, read));
    }
    List<Provenance> from =
        literals.stream()
            .filter(p -> read.contains(p.name()))
            .map(p -> p.amount().provenance())
            .toList();
    if (from.isEmpty()) {
      return own;
    }
    double primary = from.stream().mapToDouble(Provenance::primaryShare).min().orElse(0);
    boolean illustrative = from.stream().anyMatch(Provenance::illustrative);
    return own.inherited(Math.max(primary, own.primaryShare()), illustrative);
  }

  private void reads(String name, Set<String> read) {
    if (read.add(name)) {
      set.formulas().stream()
          .filter(f -> f.name().equals(name))
          .forEach(f -> f.parameters().forEach(next -> reads(next, read)));
    }
  }

  private static Quantity stated(ModelAmount amount, Map<String, Double> instead) {
    @Nullable Double other = instead.get(amount.path());
    @Nullable Quantity value = amount.value();
    if (other != null) {
      return new Quantity(new BigDecimal(other), amount.unit());
    }
    if (value == null) {
      throw new IllegalArgumentException(amount.path());
    }
    return value.to(amount.unit());
  }
}
