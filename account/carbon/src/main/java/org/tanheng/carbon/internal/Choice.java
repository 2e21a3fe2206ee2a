// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.SourceKind;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.GasState;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * Chooses for each gas of a kind the first formula whose parameters are all known, once per source.
 * Whatever the source states must be used by one of them: a stated value that would be left aside
 * is refused, for the reader of the file believes that it counts. Of what a laboratory found, one
 * parameter at least must be used.
 */
final class Choice {

  private static final Set<String> NOT_MY_FORMULA =
      Set.of("formula-parameter-unknown", "unit-dimension");

  private static final String DENSITY = "density";

  /** A gas and the formula that computes it. */
  record Chosen(SourceKind.Result result, Formula formula) {}

  private final SourceKind kind;
  private final FormulaCache cache;
  private final Map<String, Traced> arguments;
  private final Set<String> stated;
  private final Unit activity;
  private final Set<String> lab;
  private final Set<String> aside = new TreeSet<>();
  private final List<Finding> refusals = new ArrayList<>();

  Choice(
      SourceKind kind,
      FormulaCache cache,
      Map<String, Traced> arguments,
      Set<String> stated,
      Set<String> lab,
      Unit activity) {
    this.kind = kind;
    this.cache = cache;
    this.arguments = arguments;
    this.stated = stated;
    this.activity = activity;
    this.lab = lab;
  }

  /** What a laboratory found besides and no formula reads. */
  Set<String> aside() {
    return aside;
  }

  /** One formula per gas, at least one. */
  List<Chosen> formulas() {
    var units = new LinkedHashMap<String, Unit>();
    units.put("activity", activity);
    arguments.forEach((name, traced) -> units.put(name, traced.value().unit()));
    FormulaCache.Compiled compiled = cache.over(units);
    var chosen = new ArrayList<Chosen>();
    for (SourceKind.Result result : kind.results()) {
      Formula formula = first(result, compiled);
      if (formula != null) {
        chosen.add(new Chosen(result, formula));
      }
    }
    List<Chosen> kept = oneForm(chosen);
    var unused = new TreeSet<>(stated);
    kept.forEach(c -> unused.removeAll(c.formula().parameters()));
    if (!unused.containsAll(lab)) {
      lab.stream().filter(unused::contains).forEach(aside::add);
      unused.removeAll(lab);
    }
    if (kept.isEmpty() || !unused.isEmpty()) {
      throw refused(unused);
    }
    return kept;
  }

  /** A factor in CO2e gives one line for all gases; one per gas gives a line for each. */
  private List<Chosen> oneForm(List<Chosen> chosen) {
    List<Chosen> equivalent = chosen.stream().filter(c -> isEquivalent(c.result())).toList();
    List<Chosen> gases = chosen.stream().filter(c -> !isEquivalent(c.result())).toList();
    boolean declared =
        stated.contains("factor")
            && equivalent.stream().anyMatch(c -> c.formula().parameters().contains("factor"));
    return declared || gases.isEmpty() ? equivalent : gases;
  }

  private @Nullable Formula first(SourceKind.Result result, FormulaCache.Compiled compiled) {
    for (String text : result.formulas()) {
      switch (compiled.compile(text, Unit.of(result.unit()))) {
        case Outcome.Done<Formula> done -> {
          return done.value();
        }
        case Outcome.Refused<Formula> refused -> {
          refused.findings().stream()
              .filter(f -> !NOT_MY_FORMULA.contains(f.code()))
              .findFirst()
              .ifPresent(
                  f -> {
                    throw new FindingException(List.of(f));
                  });
          refused.findings().stream()
              .filter(f -> f.code().equals("unit-dimension"))
              .forEach(f -> refusals.add(dimension(f, text)));
        }
      }
    }
    return null;
  }

  private FindingException refused(Set<String> unused) {
    List<Finding> own =
        refusals.stream()
            .filter(
                f ->
                    unused.isEmpty()
                        || f.code().equals("gas-state-not-stated")
                        || unused.stream().anyMatch(f.got()::contains))
            .distinct()
            .toList();
    if (!own.isEmpty()) {
      return new FindingException(List.of(own.getFirst()));
    }
    if (unused.isEmpty()) {
      return new FindingException(List.of(nothing()));
    }
    return new FindingException(unused.stream().map(this::unused).toList());
  }

  private Finding unused(String name) {
    List<String> readers =
        kind.results().stream()
            .flatMap(r -> r.formulas().stream())
            .filter(f -> Parameters.in(f).contains(name))
            .distinct()
            .toList();
    return Finding.error(
        "parameter-unused",
        name.equals("factor") ? name : "parameters." + name,
        String.join(", ", arguments.keySet()),
        readers.isEmpty()
            ? "nothing of that name"
            : "all parameters of one of: " + String.join("; ", readers),
        "What is stated must count: state what is missing beside it, or remove it.");
  }

  private Finding dimension(Finding found, String formula) {
    Set<String> names = Parameters.in(formula);
    var used = new LinkedHashSet<String>();
    used.add("activity %s (%s)".formatted(activity, activity.dimension()));
    arguments.forEach(
        (name, traced) -> {
          if (names.contains(name)) {
            used.add(
                "%s %s (%s)"
                    .formatted(name, traced.value().unit(), traced.value().unit().dimension()));
          }
        });
    if (gasStateMissing()) {
      return Finding.error(
          "gas-state-not-stated",
          "activity",
          activity.symbol(),
          "Nm3 (0 °C) or m3(20°C)",
          "Gas is traded at 20 °C and tables are per Nm3 at 0 °C, 7.3 % apart: state which.");
    }
    return Finding.error(
        "unit-dimension",
        "activity",
        String.join(", ", used),
        found.wanted() + " by " + formula,
        wantsDensity()
            ? "Enter the activity by mass, or state parameters: density, such as 0.84 kg/L."
            : "Enter the activity in the unit that the factor is per.");
  }

  private boolean wantsDensity() {
    return activity.isCommensurable(Unit.of("m3"))
        && !arguments.containsKey(DENSITY)
        && kind.results().stream()
            .flatMap(r -> r.formulas().stream())
            .anyMatch(f -> Parameters.in(f).contains(DENSITY));
  }

  private boolean gasStateMissing() {
    return activity.isCommensurable(Unit.of("m3"))
        && arguments.values().stream()
            .anyMatch(traced -> GasState.of(traced.value().unit()) != GasState.NOT_STATED);
  }

  private Finding nothing() {
    return Finding.error(
        "parameter-missing",
        "parameters",
        "activity, " + String.join(", ", arguments.keySet()),
        "the parameters of one of: " + String.join("; ", kind.results().getFirst().formulas()),
        "State a factor, a fuel of the method's table, or the parameters of one formula.");
  }

  private static boolean isEquivalent(SourceKind.Result result) {
    return result.gas().equals("CO2e");
  }
}
