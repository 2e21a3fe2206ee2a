// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.internal.Order;
import org.tanheng.formula.internal.Problem;
import org.tanheng.formula.internal.Program;
import org.tanheng.units.Citation;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * Named formulas that read parameters and each other, such as virtual meters or the steps of a
 * method, in the order they depend on each other; a cycle is refused as {@code formula-cycle}.
 * Values pass from one to the next as exact fractions.
 */
public final class FormulaSet {
  private static final int MOST = 2000;

  private final Map<String, Formula> ordered;

  private FormulaSet(Map<String, Formula> ordered) {
    this.ordered = ordered;
  }

  /** A formula before it is compiled: its text, the unit of its result, where it is published. */
  public record Definition(String text, Unit unit, @Nullable Citation source) {
    public static Definition of(String text, String unit) {
      return new Definition(text, Unit.of(unit), null);
    }
  }

  /** Orders compiled formulas so that each comes after those it reads. */
  public static Outcome<FormulaSet> of(Map<String, Formula> formulas) {
    Map<String, List<String>> reads = new LinkedHashMap<>();
    formulas.forEach((name, formula) -> reads.put(name, List.copyOf(formula.parameters())));
    List<Finding> findings = new ArrayList<>();
    Map<String, Formula> ordered = new LinkedHashMap<>();
    for (String name : order(reads, findings)) {
      ordered.put(name, Objects.requireNonNull(formulas.get(name)));
    }
    return findings.isEmpty() ? Outcome.done(new FormulaSet(ordered)) : Outcome.refused(findings);
  }

  /** Compiles definitions and tells all findings, each with the name of its formula. */
  public static Outcome<FormulaSet> compile(
      Map<String, Definition> definitions, Map<String, Unit> parameters) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Unit> units = new HashMap<>(parameters);
    definitions.forEach(
        (name, definition) -> {
          if (units.putIfAbsent(name, definition.unit()) != null) {
            findings.add(taken(name));
          }
        });
    Map<String, List<String>> reads = new LinkedHashMap<>();
    definitions.forEach(
        (name, definition) ->
            reads.put(name, namesOf(name, definition.text(), units.keySet(), findings)));
    Map<String, Formula> ordered = new LinkedHashMap<>();
    for (String name : findings.isEmpty() ? order(reads, findings) : List.<String>of()) {
      Definition d = Objects.requireNonNull(definitions.get(name));
      switch (Formula.compile(name, d.text(), d.source(), units, d.unit())) {
        case Outcome.Done<Formula> done -> ordered.put(name, done.value());
        case Outcome.Refused<Formula> refused -> add(findings, name, refused.findings());
      }
    }
    return findings.isEmpty() ? Outcome.done(new FormulaSet(ordered)) : Outcome.refused(findings);
  }

  /** Names in the order of evaluation. */
  public List<String> order() {
    return List.copyOf(ordered.keySet());
  }

  /** The formulas, each after those it reads. */
  public List<Formula> formulas() {
    return List.copyOf(ordered.values());
  }

  /** The parameters that have to be given from outside. */
  public Set<String> inputs() {
    Set<String> names = new LinkedHashSet<>();
    ordered.values().forEach(formula -> names.addAll(formula.parameters()));
    names.removeAll(ordered.keySet());
    return names;
  }

  /**
   * Evaluates all; the inputs come with the results, by name. The first formula that cannot be
   * evaluated refuses the whole.
   */
  public Outcome<Map<String, Traced>> evaluate(Map<String, ? extends Traced> inputs) {
    Map<String, Traced> values = new LinkedHashMap<>(inputs);
    for (Map.Entry<String, Formula> entry : ordered.entrySet()) {
      switch (entry.getValue().evaluate(entry.getKey(), values)) {
        case Outcome.Done<Evaluation> done -> values.put(entry.getKey(), done.value());
        case Outcome.Refused<Evaluation> refused -> {
          List<Finding> findings = new ArrayList<>();
          add(findings, entry.getKey(), refused.findings());
          return Outcome.refused(findings);
        }
      }
    }
    return Outcome.done(values);
  }

  private static List<String> order(Map<String, List<String>> reads, List<Finding> findings) {
    if (reads.size() > MOST) {
      findings.add(Problem.tooMany(reads.size(), MOST));
      return List.of();
    }
    return Order.of(reads, findings);
  }

  private static List<String> namesOf(
      String name, String text, Set<String> known, List<Finding> findings) {
    try {
      return Program.names(text, known);
    } catch (FindingException refusal) {
      add(findings, name, refusal.findings());
      return List.of();
    }
  }

  private static void add(List<Finding> findings, String name, List<Finding> inner) {
    inner.forEach(f -> findings.add(f.at(name + ": " + f.subject())));
  }

  private static Finding taken(String name) {
    return Finding.error(
        "formula-name-taken",
        name,
        "a parameter and a formula of one name",
        "one meaning for each name",
        "Rename the formula or the parameter.");
  }
}
