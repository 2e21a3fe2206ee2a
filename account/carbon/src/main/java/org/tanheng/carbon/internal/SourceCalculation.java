// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.LedgerLine.Basis;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/** Computes the lines of one source by the formulas of its kind. */
public final class SourceCalculation {

  private final SourceInput source;
  private final SourceKind kind;
  private final Lookup lookup;
  private final Set<String> notes;

  /** What a reader must know goes to the notes. */
  public SourceCalculation(SourceInput source, SourceKind kind, Lookup lookup, Set<String> notes) {
    this.source = source;
    this.kind = kind;
    this.lookup = lookup;
    this.notes = notes;
  }

  /** One line per gas. */
  public List<LedgerLine> lines() {
    Map<String, Traced> arguments = arguments(source.factor());
    checkParameters();
    return lines(arguments, Basis.BOTH);
  }

  /** The lines for these arguments. */
  List<LedgerLine> lines(Map<String, Traced> arguments, Basis basis) {
    var lines = new ArrayList<LedgerLine>();
    var refusals = new ArrayList<Finding>();
    boolean gasLeftOut = false;
    for (SourceKind.Result result : kind.results()) {
      Traced value = value(result, arguments, refusals);
      if (value != null && !(lines.size() == 1 && result.gas().equals("CO2e"))) {
        lines.add(line(result, value, arguments, basis));
      } else if (value == null && !result.gas().equals("CO2e")) {
        gasLeftOut = true;
      }
    }
    if (lines.isEmpty()) {
      throw new FindingException(refusals.isEmpty() ? List.of(nothing(arguments)) : refusals);
    }
    if (gasLeftOut && !source.parameters().isEmpty() && source.fuel() == null) {
      notes.add(
          source.id() + ": parameters without a fuel give CO2 only; CH4 and N2O are left out.");
    }
    return lines;
  }

  /** Activity, stated parameters, the fuel's defaults, the document's defaults and the factor. */
  Map<String, Traced> arguments(@Nullable FactorChoice factor) {
    var arguments = new LinkedHashMap<String, Traced>();
    arguments.put("activity", Trace.input("activity", source.activity(), source.quality()));
    String fuel = source.fuel();
    if (fuel != null) {
      arguments.putAll(lookup.fuel(fuel, kind));
    }
    source
        .parameters()
        .forEach((name, value) -> arguments.put(name, Trace.input(name, value, Quality.MANUAL)));
    if (factor != null) {
      arguments.put("factor", lookup.factor(factor, kind));
    } else if (!arguments.containsKey("factor") && fuel == null) {
      Traced given = lookup.defaultFactor(kind);
      if (given != null) {
        arguments.put("factor", given);
      }
    }
    return arguments;
  }

  private @Nullable Traced value(
      SourceKind.Result result, Map<String, Traced> arguments, List<Finding> refusals) {
    var units = new LinkedHashMap<String, Unit>();
    arguments.forEach((name, traced) -> units.put(name, traced.value().unit()));
    for (String text : result.formulas()) {
      switch (Formula.compile(text, units, Unit.of(result.unit()))) {
        case Outcome.Done<Formula> done -> {
          return done.value().evaluate(source.id() + " " + gas(result), arguments).orElseThrow();
        }
        case Outcome.Refused<Formula> refused ->
            refused.findings().stream()
                .filter(f -> f.code().equals("unit-dimension") && !result.optional())
                .forEach(f -> refusals.add(dimension(f, text, arguments)));
      }
    }
    return null;
  }

  private LedgerLine line(
      SourceKind.Result result, Traced value, Map<String, Traced> arguments, Basis basis) {
    String gas = gas(result);
    Traced posted = lookup.equivalent(source.id(), gas, kind, value);
    BigDecimal tonnes = posted.value().in("tCO2e");
    BigDecimal signed = kind.treatment().isNegative() ? tonnes.negate() : tonnes;
    return new LedgerLine(
        source,
        kind,
        gas,
        basis,
        signed.setScale(LedgerLine.QUANTUM, RoundingMode.HALF_EVEN),
        source.quality(),
        lookup.key(source, arguments),
        posted);
  }

  private String gas(SourceKind.Result result) {
    if (!result.gas().equals("$gas")) {
      return result.gas();
    }
    String gas = source.gas();
    if (gas == null) {
      throw new FindingException(
          Finding.error(
              "missing-key", "gas", "", "a gas or blend such as R410A or SF6", "Add 'gas'."));
    }
    return gas;
  }

  private void checkParameters() {
    Set<String> known = new TreeSet<>(Parameters.of(kind));
    var wrong = new ArrayList<Finding>();
    source
        .parameters()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                wrong.add(
                    Finding.error(
                        "unknown-parameter",
                        "parameters." + name,
                        name,
                        String.join(", ", known),
                        "Use a parameter of " + kind.id() + "."));
              } else if (value.isNegative()) {
                wrong.add(
                    Finding.error(
                        "negative-parameter",
                        "parameters." + name,
                        value.toString(),
                        "zero or more",
                        "Check the sign."));
              } else if (Parameters.isShare(name)
                  && value.unit().isCommensurable(Unit.ONE)
                  && value.in(Unit.ONE).compareTo(BigDecimal.ONE) > 0) {
                wrong.add(
                    Finding.error(
                        "parameter-range",
                        "parameters." + name,
                        value.toString(),
                        "at most 1, or 100 %",
                        "Write 0.99 or 99 %."));
              }
            });
    if (!wrong.isEmpty()) {
      throw new FindingException(wrong);
    }
  }

  private Finding dimension(Finding found, String formula, Map<String, Traced> arguments) {
    var used = new LinkedHashSet<String>();
    arguments.forEach(
        (name, traced) -> {
          if (Parameters.in(formula).contains(name)) {
            used.add(
                "%s %s (%s)"
                    .formatted(name, traced.value().unit(), traced.value().unit().dimension()));
          }
        });
    if (gasStateMissing(arguments)) {
      return Finding.error(
          "gas-state-not-stated",
          "activity",
          source.activity().toString(),
          "Nm3 (0 °C) or m3(20°C)",
          "Gas is traded at 20 °C and tables are per Nm3 at 0 °C, 7.3 % apart: state which.");
    }
    return Finding.error(
        "unit-dimension",
        "activity",
        String.join(", ", used),
        found.wanted() + " by " + formula,
        "Enter the activity in the unit that the factor is per.");
  }

  private boolean gasStateMissing(Map<String, Traced> arguments) {
    Unit unit = source.activity().unit();
    Traced ncv = arguments.get("ncv");
    return unit.isCommensurable(Unit.of("m3"))
        && ncv != null
        && ncv.value().unit().times(Unit.of("Nm3")).isCommensurable(Unit.of("GJ"));
  }

  private Finding nothing(Map<String, Traced> arguments) {
    return Finding.error(
        "parameter-missing",
        "parameters",
        String.join(", ", arguments.keySet()),
        "the parameters of one of: " + String.join("; ", kind.results().getFirst().formulas()),
        "State a factor, a fuel of the method's table, or the parameters of one formula.");
  }
}
