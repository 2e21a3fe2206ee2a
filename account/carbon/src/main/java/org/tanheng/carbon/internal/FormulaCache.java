// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.tanheng.carbon.SourceKind;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Unit;

/** Formulas compiled for one run, by their text and the units that they read and give. */
final class FormulaCache {

  private final Map<Map<String, Unit>, Compiled> compiled = new HashMap<>();
  private final Map<SourceKind, Set<String>> parameters = new IdentityHashMap<>();

  /** Formulas over parameters of certain units. */
  static final class Compiled {

    private record Key(String text, Unit result) {}

    private final Map<String, Unit> units;
    private final Map<Key, Outcome<Formula>> formulas = new HashMap<>();

    private Compiled(Map<String, Unit> units) {
      this.units = units;
    }

    Outcome<Formula> compile(String text, Unit result) {
      return formulas.computeIfAbsent(
          new Key(text, result), key -> Formula.compile(key.text(), units, key.result()));
    }
  }

  Compiled over(Map<String, Unit> units) {
    Compiled known = compiled.get(units);
    return known != null
        ? known
        : compiled.computeIfAbsent(Map.copyOf(units), copy -> new Compiled(copy));
  }

  Outcome<Formula> compile(String text, Map<String, Unit> units, Unit result) {
    return over(units).compile(text, result);
  }

  /** What the formulas of a kind read besides the activity. */
  Set<String> parameters(SourceKind kind) {
    return parameters.computeIfAbsent(kind, Parameters::of);
  }
}
