// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.virtual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Unit;

/** Virtual meters in the order they depend on each other. */
public final class VirtualMeters {
  private final Map<String, VirtualFormula> ordered;

  private VirtualMeters(Map<String, VirtualFormula> ordered) {
    this.ordered = ordered;
  }

  /**
   * Checks and orders meters. Findings: virtual-cycle, virtual-point-unknown and those of {@link
   * Formula#compile}, each with the meter's id.
   *
   * @param units unit of each real point, empty for one that does not exist
   */
  public static Outcome<VirtualMeters> of(
      Collection<VirtualMeter> meters, Function<String, Optional<Unit>> units) {
    Map<String, VirtualMeter> byId = new LinkedHashMap<>();
    meters.forEach(meter -> byId.put(meter.id(), meter));
    List<Finding> findings = new ArrayList<>();
    Map<String, VirtualFormula> ordered = new LinkedHashMap<>();
    for (VirtualMeter meter : order(byId, findings)) {
      compile(meter, byId, units, findings).ifPresent(done -> ordered.put(meter.id(), done));
    }
    return findings.isEmpty()
        ? Outcome.done(new VirtualMeters(ordered))
        : Outcome.refused(findings);
  }

  private static Optional<VirtualFormula> compile(
      VirtualMeter meter,
      Map<String, VirtualMeter> byId,
      Function<String, Optional<Unit>> units,
      List<Finding> findings) {
    Map<String, Unit> parameters = new HashMap<>();
    for (Map.Entry<String, String> input : meter.inputs().entrySet()) {
      VirtualMeter other = byId.get(input.getValue());
      Optional<Unit> unit =
          other == null ? units.apply(input.getValue()) : Optional.of(other.unit());
      if (unit.isEmpty()) {
        findings.add(
            Finding.error(
                "virtual-point-unknown",
                meter.id() + ": " + input.getKey(),
                input.getValue(),
                "a point or another virtual meter",
                "Correct the point."));
        return Optional.empty();
      }
      parameters.put(input.getKey(), unit.get());
    }
    return switch (Formula.compile(meter.id(), meter.formula(), null, parameters, meter.unit())) {
      case Outcome.Done<Formula> done -> Optional.of(new VirtualFormula(meter, done.value()));
      case Outcome.Refused<Formula> refused -> {
        refused.findings().forEach(f -> findings.add(f.at(meter.id() + ": " + f.subject())));
        yield Optional.empty();
      }
    };
  }

  private static List<VirtualMeter> order(Map<String, VirtualMeter> byId, List<Finding> findings) {
    List<VirtualMeter> ordered = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (VirtualMeter meter : byId.values()) {
      visit(meter, byId, new ArrayList<>(), done, ordered, findings);
    }
    return ordered;
  }

  private static void visit(
      VirtualMeter meter,
      Map<String, VirtualMeter> byId,
      List<String> path,
      Set<String> done,
      List<VirtualMeter> ordered,
      List<Finding> findings) {
    if (done.contains(meter.id())) {
      return;
    }
    int seen = path.indexOf(meter.id());
    path.add(meter.id());
    if (seen >= 0) {
      findings.add(
          Finding.error(
              "virtual-cycle",
              meter.id(),
              String.join(" -> ", path.subList(seen, path.size())),
              "meters that do not read themselves",
              "Break the circle."));
      return;
    }
    for (String input : meter.inputs().values().stream().sorted().toList()) {
      VirtualMeter other = byId.get(input);
      if (other != null && findings.isEmpty()) {
        visit(other, byId, new ArrayList<>(path), done, ordered, findings);
      }
    }
    if (done.add(meter.id())) {
      ordered.add(meter);
    }
  }

  /** Ids, each after those it reads. */
  public List<String> order() {
    return List.copyOf(ordered.keySet());
  }

  /** The virtual meters that change with any of these points, each after those it reads. */
  public List<String> dependants(Collection<String> pointIds) {
    Set<String> changed = new HashSet<>(pointIds);
    List<String> found = new ArrayList<>();
    for (VirtualFormula formula : ordered.values()) {
      if (formula.meter().inputs().values().stream().anyMatch(changed::contains)) {
        changed.add(formula.meter().id());
        found.add(formula.meter().id());
      }
    }
    return found;
  }

  /** The formula of a meter, as text; empty for a real point. */
  public Optional<VirtualMeter> meter(String id) {
    return Optional.ofNullable(ordered.get(id)).map(VirtualFormula::meter);
  }

  /** The real points that a meter reads, itself or through others; a real point reads itself. */
  public Set<String> realInputs(String id) {
    VirtualFormula formula = ordered.get(id);
    if (formula == null) {
      return Set.of(id);
    }
    Set<String> found = new TreeSet<>();
    formula.meter().inputs().values().forEach(input -> found.addAll(realInputs(input)));
    return found;
  }

  /**
   * The use of a virtual meter in slots. The formula is applied to hours, or to the slots where
   * they are shorter; a longer slot is the sum of its hours, so that every step adds up to the
   * same.
   *
   * @param real use of a real point in the slots that it is asked for
   */
  public IntervalSeries cut(
      String id, Slots slots, BiFunction<String, Slots, IntervalSeries> real) {
    if (!isWholeHours(slots.step()) || !ordered.containsKey(id)) {
      return cut(id, slots, input -> real.apply(input, slots), new HashMap<>());
    }
    Slots hours =
        Slots.covering(slots.range().start(), slots.range().end(), Step.HOUR, slots.zone());
    return Gathered.of(cut(id, hours, input -> real.apply(input, hours), new HashMap<>()), slots);
  }

  private static boolean isWholeHours(Step step) {
    long hour = Step.HOUR.nominal().toMillis();
    long length = step.nominal().toMillis();
    return length > hour && length % hour == 0;
  }

  private IntervalSeries cut(
      String id,
      Slots slots,
      Function<String, IntervalSeries> real,
      Map<String, IntervalSeries> made) {
    IntervalSeries known = made.get(id);
    if (known != null) {
      return known;
    }
    VirtualFormula formula = ordered.get(id);
    IntervalSeries series =
        formula == null
            ? real.apply(id)
            : formula.cut(slots, input -> cut(input, slots, real, made));
    made.put(id, series);
    return series;
  }
}
