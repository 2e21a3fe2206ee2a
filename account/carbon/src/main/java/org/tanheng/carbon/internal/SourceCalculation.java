// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.LedgerLine.Basis;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.carbon.internal.Choice.Chosen;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.GasState;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/** Computes the lines of one source by the formulas of its kind, one per datum and gas. */
public final class SourceCalculation {

  private static final String CONDENSATE = "condensate";
  private static final Unit KILOGRAM = Unit.of("kg");

  /** What the lines of one gas share. */
  private record Step(
      Formula formula, String gas, String label, String equivalent, Basis basis, String key) {}

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

  /** The lines of all data. */
  public List<LedgerLine> lines() {
    return lines(arguments(), Basis.BOTH, datum -> datum.trace("activity", datum.value()));
  }

  /** What the formulas read besides the activity data. */
  Map<String, Traced> arguments() {
    return new Arguments(source, kind, lookup).with(source.factor());
  }

  /** The lines with these arguments and activity data. */
  List<LedgerLine> lines(
      Map<String, Traced> given, Basis basis, Function<ActivityDatum, Trace> activity) {
    var lab = new LabParameters(source, kind, lookup, given);
    var arguments = new LinkedHashMap<>(given);
    arguments.putAll(lab.first());
    Unit unit = source.data().getFirst().value().unit();
    boolean moved = needsGasAtZero(unit, arguments);
    boolean named = isMassOfItsGas(unit);
    var heat = new GrossHeat(source, kind, lookup);
    boolean gross = heat.needsNet(unit, arguments);
    heat.unstated(arguments).ifPresent(notes::add);
    UnaryOperator<Trace> reading =
        moved
            ? SourceCalculation::moved
            : gross ? heat::net : named ? SourceCalculation::plain : UnaryOperator.identity();
    Unit read =
        moved || gross || named
            ? reading
                .apply(source.data().getFirst().trace("activity", source.activity()))
                .value()
                .unit()
            : unit;
    Set<String> stated = new Arguments(source, kind, lookup).stated();
    Set<String> measured = Set.copyOf(source.proof().parameters());
    var choice = new Choice(kind, lookup.formulas(), arguments, stated, measured, read);
    List<Chosen> chosen = choice.formulas();
    lab.aside(choice.aside());
    noteGases(chosen);
    String key = lookup.key(source, arguments);
    List<Step> steps = chosen.stream().map(c -> step(c, basis, key)).toList();
    var lines = new ArrayList<LedgerLine>(source.data().size() * steps.size());
    for (ActivityDatum datum : source.data()) {
      Trace amount = activity.apply(datum);
      var all = new LinkedHashMap<>(arguments);
      all.putAll(lab.of(datum));
      all.put("activity", reading.apply(amount));
      all.computeIfPresent(CONDENSATE, (name, whole) -> part(whole, datum));
      for (Step step : steps) {
        lines.add(line(step, datum, all));
      }
    }
    return lines;
  }

  private Step step(Chosen chosen, Basis basis, String key) {
    String gas = gas(chosen.result());
    String label = source.id() + " " + gas;
    return new Step(chosen.formula(), gas, label, label + " as CO2e", basis, key);
  }

  private LedgerLine line(Step step, ActivityDatum datum, Map<String, Traced> arguments) {
    String gas = step.gas();
    Traced value = step.formula().evaluate(step.label(), arguments).orElseThrow();
    if (value.value().isNegative()) {
      throw new FindingException(
          Finding.error(
              "negative-emission",
              "parameters",
              value.value() + " " + gas + " by " + value.trace().rule(),
              "zero or more",
              "What is subtracted exceeds the rest: check the parameters and their units."));
    }
    Optional<Share> share = lookup.shares().of(source, datum).filter(s -> !s.isWhole());
    Traced counted = share.map(s -> s.of(value)).orElse(value);
    Traced posted = lookup.gases().equivalent(step.equivalent(), source, gas, kind, counted);
    BigDecimal amount = tonnes(posted);
    BigDecimal outside =
        share
            .map(
                s ->
                    tonnes(lookup.gases().equivalent(step.equivalent(), source, gas, kind, value))
                        .subtract(amount))
            .orElse(BigDecimal.ZERO);
    return new LedgerLine(
        source, datum, kind, gas, step.basis(), amount, outside, step.key(), posted);
  }

  /** Condensate is stated for all data together; each takes the part that its steam is. */
  private Traced part(Traced condensate, ActivityDatum datum) {
    Quantity all = source.activity();
    if (source.data().size() == 1 || all.isZero()) {
      return condensate;
    }
    Trace part = Trace.input("part of the activity", datum.value(), datum.quality());
    Trace total = Trace.input("activity of all data", all, datum.quality());
    Unit unit = condensate.value().unit();
    return Formula.compile(
            "condensate*part/total",
            Map.of(CONDENSATE, unit, "part", datum.value().unit(), "total", all.unit()),
            unit)
        .flatMap(
            f ->
                f.evaluate(
                    CONDENSATE, Map.of(CONDENSATE, condensate, "part", part, "total", total)))
        .map(result -> (Traced) result)
        .orElseThrow();
  }

  private BigDecimal tonnes(Traced posted) {
    BigDecimal tonnes = posted.value().in(Lookup.TONNE);
    BigDecimal signed = kind.treatment().isNegative() ? tonnes.negate() : tonnes;
    return signed.setScale(LedgerLine.QUANTUM, RoundingMode.HALF_EVEN);
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
    return lookup.gases().name(gas);
  }

  private void noteGases(List<Chosen> chosen) {
    boolean co2Only =
        chosen.size() == 1
            && chosen.getFirst().result().gas().equals("CO2")
            && kind.results().stream().anyMatch(r -> r.gas().equals("CH4"));
    if (co2Only && !source.parameters().isEmpty() && source.fuel() == null) {
      notes.add(
          source.id() + ": parameters without a fuel give CO2 only; CH4 and N2O are left out.");
    }
  }

  private static boolean needsGasAtZero(Unit activity, Map<String, Traced> arguments) {
    GasState own = GasState.of(activity);
    return own != GasState.NOT_STATED
        && own != GasState.AT_0C
        && arguments.values().stream()
            .noneMatch(traced -> GasState.of(traced.value().unit()) == own)
        && arguments.values().stream()
            .anyMatch(traced -> GasState.of(traced.value().unit()) == GasState.AT_0C);
  }

  /** Whether the activity is written as a mass of the gas that the source names: 100 kgCH4. */
  private boolean isMassOfItsGas(Unit unit) {
    return source.gas() != null
        && kind.results().stream().anyMatch(r -> r.gas().equals("$gas"))
        && Unit.parse("kg" + lookup.gases().name(source.gas())) instanceof Outcome.Done<Unit> own
        && own.value().isCommensurable(unit);
  }

  private static Trace plain(Trace activity) {
    return new Trace(
        "activity",
        new Quantity(activity.value().base().toBigDecimal(), KILOGRAM),
        "mass of the gas",
        activity.quality(),
        null,
        List.of(activity));
  }

  private static Trace moved(Trace activity) {
    return new Trace(
        "activity",
        atZero(activity.value()),
        "activity at 0 °C, V × 273.15/T",
        activity.quality(),
        null,
        List.of(activity));
  }

  private static Quantity atZero(Quantity volume) {
    return GasState.convert(volume, GasState.AT_0C).orElseThrow();
  }
}
