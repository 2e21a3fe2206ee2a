// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.FormulaScope;
import org.tanheng.footprint.process.Parameter;

/**
 * The parameters of a process or of a set as they are read. A stated value counts; its formula is
 * kept if it gives that value, and told apart if it does not. Without a stated value the formula
 * has to give one.
 */
final class ParameterList {
  private static final double SAME = 1e-6;

  private record Raw(String name, double stated, String formula, String comment) {}

  private final Found found;
  private final String at;
  private final @Nullable ParameterList outer;
  private final List<Raw> raw = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable FormulaScope scope;
  private @Nullable List<Parameter> list;

  ParameterList(Found found, String at, @Nullable ParameterList outer) {
    this.found = found;
    this.at = at;
    this.outer = outer;
  }

  /**
   * One more parameter.
   *
   * @param stated NaN where the set gives a formula alone
   */
  void add(String name, double stated, String formula, String comment) {
    if (name.isBlank() || !names.add(name.strip().toLowerCase(Locale.ROOT))) {
      found.wrong("import-parameter", at, "parameter '" + name + "' again", "each name once");
      return;
    }
    raw.add(new Raw(name.strip(), stated, FormulaScope.plain(formula), comment));
  }

  /** All of them with their values. */
  List<Parameter> list() {
    if (list == null) {
      var all = new ArrayList<Parameter>();
      for (Raw parameter : raw) {
        Resolved value = resolve(parameter.name(), parameter.stated(), parameter.formula());
        all.add(
            new Parameter(parameter.name(), value.value(), value.formula(), parameter.comment()));
      }
      list = List.copyOf(all);
    }
    return list;
  }

  /** A number, and the formula that gives it. */
  record Resolved(double value, String formula) {}

  /** The number that a stated one and a formula stand for. */
  Resolved resolve(String what, double stated, String formula) {
    if (formula.isBlank()) {
      return new Resolved(Double.isNaN(stated) ? missing(what, "no amount") : stated, "");
    }
    String place = at + " " + what;
    switch (scope().compute(formula)) {
      case Outcome.Done<Double> done -> {
        double value = done.value();
        if (Double.isNaN(stated) || same(value, stated)) {
          return new Resolved(Double.isNaN(stated) ? value : stated, FormulaScope.plain(formula));
        }
        warn(place, formula + " = " + value, "the stated " + stated);
      }
      case Outcome.Refused<Double> refused -> {
        Finding first = refused.findings().get(0);
        if (Double.isNaN(stated)) {
          return new Resolved(missing(what, formula + ": " + first.got()), "");
        }
        warn(place, formula + ": " + first.code() + " " + first.got(), "the stated " + stated);
      }
    }
    return new Resolved(stated, "");
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }

  private void warn(String place, String got, String wanted) {
    String advice = "The stated number counts and the formula was left out; compare both.";
    found.warn("import-formula", place, got, wanted, advice);
  }

  private double missing(String what, String got) {
    found.wrong("import-number", at + " " + what, got, "a finite decimal number");
    return 0;
  }

  private FormulaScope scope() {
    if (scope == null) {
      var stated = new ArrayList<Parameter>();
      raw.forEach(
          r -> stated.add(new Parameter(r.name(), kept(r.stated()), r.formula(), r.comment())));
      scope = new FormulaScope(outer == null ? null : outer.scope(), stated);
    }
    return scope;
  }

  private static double kept(double stated) {
    return Double.isNaN(stated) ? 0 : stated;
  }
}
