// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Traced;

/**
 * Named formulas that may use one another, such as virtual meters or the steps of a method. They
 * are ordered once when the set is made; a cycle is the finding {@code formula-cycle}, which names
 * its members.
 */
public final class FormulaSet {

  private final Map<String, Formula> ordered;

  private FormulaSet(Map<String, Formula> ordered) {
    this.ordered = ordered;
  }

  /** Orders the formulas so that each comes after those it uses. */
  public static Outcome<FormulaSet> of(Map<String, Formula> formulas) {
    return Outcome.of(
        () -> {
          var ordered = new LinkedHashMap<String, Formula>();
          for (String name : formulas.keySet()) {
            visit(name, formulas, ordered, new LinkedHashSet<>());
          }
          return new FormulaSet(ordered);
        });
  }

  /** Names in the order of evaluation. */
  public List<String> order() {
    return List.copyOf(ordered.keySet());
  }

  /** Evaluates all formulas; the arguments come with the results, by name. */
  public Outcome<Map<String, Traced>> evaluate(Map<String, ? extends Traced> arguments) {
    return Outcome.of(
        () -> {
          var values = new LinkedHashMap<String, Traced>(arguments);
          ordered.forEach(
              (name, formula) -> values.put(name, formula.evaluate(name, values).orElseThrow()));
          return values;
        });
  }

  private static void visit(
      String name, Map<String, Formula> formulas, Map<String, Formula> done, Set<String> path) {
    if (done.containsKey(name) || !formulas.containsKey(name)) {
      return;
    }
    if (!path.add(name)) {
      var cycle = new ArrayList<>(path);
      cycle.add(name);
      throw new FindingException(
          Finding.error(
              "formula-cycle",
              name,
              String.join(" -> ", cycle.subList(cycle.indexOf(name), cycle.size())),
              "formulas that do not come back to themselves",
              "Break the cycle by a value that is measured or entered."));
    }
    Formula formula = Objects.requireNonNull(formulas.get(name));
    formula.parameters().forEach(used -> visit(used, formulas, done, path));
    path.remove(name);
    done.put(name, formula);
  }
}
