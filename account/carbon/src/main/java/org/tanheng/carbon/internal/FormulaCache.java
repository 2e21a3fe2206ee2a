// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.HashMap;
import java.util.Map;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Unit;

/** Formulas compiled for one run, by their text and the units that they read and give. */
final class FormulaCache {

  private final Map<Key, Outcome<Formula>> compiled = new HashMap<>();

  private record Key(String text, Map<String, Unit> units, Unit result) {}

  Outcome<Formula> compile(String text, Map<String, Unit> units, Unit result) {
    return compiled.computeIfAbsent(
        new Key(text, Map.copyOf(units), result),
        key -> Formula.compile(key.text(), key.units(), key.result()));
  }
}
