// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.lab.LabMean;
import org.tanheng.carbon.route.StockBalance;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * The traces of posted lines, named so that a reader can tell sources apart, and the sums of them.
 * A deduction carries its sign, so that every total is a plain sum of lines.
 */
final class Posted {
  static final Unit TONNE = Unit.of("tCO2e");

  private final ReportContext context;
  private final Terms terms;
  private final List<LedgerLine> posted;
  private final Map<LedgerLine, Trace> lines = new IdentityHashMap<>();
  private final Map<LedgerLine, List<Leaf>> leaves = new IdentityHashMap<>();

  /** A value that a line starts from: the parameter that it stands for, and its trace. */
  record Leaf(String parameter, Trace trace) {
    boolean isActivity() {
      return ACTIVITIES.contains(parameter);
    }

    /** Whether a laboratory gives it, so that it differs from span to span. */
    boolean isLab(SourceInput source) {
      return source.proof().parameters().contains(parameter);
    }

    boolean isPotential() {
      return parameter.startsWith("GWP ");
    }
  }

  private static final Set<String> ACTIVITIES =
      Set.of("activity", "covered by certificates", "remainder");

  Posted(Inventory inventory, ReportContext context, Terms terms) {
    this.context = context;
    this.terms = terms;
    this.posted = inventory.lines();
    for (LedgerLine line : inventory.lines()) {
      leaves.put(line, new ArrayList<>());
      lines.put(line, trace(line));
    }
  }

  /** The values that a line starts from, activity first, potentials included. */
  List<Leaf> leaves(LedgerLine line) {
    return List.copyOf(leaves.getOrDefault(line, List.of()));
  }

  /** All activity data of a source, as the sum of its data; one datum alone is its own sum. */
  Trace activity(SourceInput source) {
    List<Trace> data = new ArrayList<>();
    Set<ActivityDatum> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LedgerLine line : posted) {
      if (line.source().id().equals(source.id())
          && line.basis().isLocation()
          && seen.add(line.datum())) {
        leaves(line).stream().filter(Leaf::isActivity).map(Leaf::trace).forEach(data::add);
      }
    }
    if (data.size() == 1) {
      return data.getFirst();
    }
    String label = named(source) + " " + terms.activity();
    return new Trace(label, source.activity(), null, source.quality(), null, data);
  }

  /** A parameter that a laboratory gives, weighted by the activity over all data of a source. */
  Trace weighted(SourceInput source, String parameter) {
    List<LabMean.Weighted> parts = new ArrayList<>();
    Set<ActivityDatum> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LedgerLine line : posted) {
      if (line.source().id().equals(source.id())) {
        leaves(line).stream()
            .filter(leaf -> leaf.parameter().equals(parameter) && seen.add(line.datum()))
            .forEach(leaf -> parts.add(new LabMean.Weighted(leaf.trace(), line.datum().value())));
      }
    }
    boolean alone = parts.size() == 1 || parts.stream().allMatch(p -> p.amount().isZero());
    return alone
        ? parts.getFirst().value().trace()
        : LabMean.of(named(source) + " " + terms.parameter(parameter), parts);
  }

  /** The trace of a line: its value is the posted amount. */
  Trace of(LedgerLine line) {
    Trace trace = lines.get(line);
    if (trace == null) {
      throw new IllegalArgumentException("not a line of this inventory: " + line.source().id());
    }
    return trace;
  }

  /** The sum of some lines, in their order; one line alone is its own sum. */
  Trace sum(String label, List<LedgerLine> picked) {
    if (picked.size() == 1) {
      return of(picked.getFirst());
    }
    List<Trace> traces = picked.stream().map(this::of).toList();
    BigDecimal total =
        picked.stream().map(LedgerLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    Quality quality =
        picked.stream().map(LedgerLine::quality).reduce(Quality.MEASURED, Quality::worse);
    return new Trace(label, new Quantity(total, TONNE), null, quality, null, traces);
  }

  /** The mass of one gas over some lines, in tonnes of that gas; empty where a line has none. */
  Optional<Trace> mass(String label, List<LedgerLine> picked) {
    List<Trace> masses = new ArrayList<>();
    for (LedgerLine line : picked) {
      Trace trace = of(line);
      String rule = trace.rule();
      if (rule == null || !rule.startsWith("mass") || trace.inputs().isEmpty()) {
        return Optional.empty();
      }
      masses.add(trace.inputs().getFirst());
    }
    if (masses.size() == 1) {
      return Optional.of(masses.getFirst());
    }
    Quantity total = masses.stream().map(Trace::value).reduce(Quantity::plus).orElseThrow();
    Quality quality = masses.stream().map(Trace::quality).reduce(Quality.MEASURED, Quality::worse);
    String mass = terms.language().pick(label + " 质量", label + ", mass");
    return Optional.of(new Trace(mass, total, null, quality, null, masses));
  }

  private Trace trace(LedgerLine line) {
    Trace computed = line.traced().trace();
    String name = name(line);
    Quantity amount = new Quantity(line.amount(), TONNE);
    if (line.treatment().isNegative()) {
      Trace positive =
          named(computed, new Quantity(line.amount().negate(), TONNE), name, line, true);
      String label = terms.language().pick(name + "（扣减）", name + " (deducted)");
      return new Trace(label, amount, "-amount", line.quality(), null, List.of(positive));
    }
    return named(computed, amount, name, line, true);
  }

  private Trace named(Trace trace, Quantity value, String label, LedgerLine line, boolean listed) {
    List<Trace> inputs = new ArrayList<>();
    for (Trace input : trace.inputs()) {
      boolean leaf = listed && (input.inputs().isEmpty() || isWhole(input, line));
      String own = leaf || input.inputs().isEmpty() ? leaf(input, line) : step(input, line);
      Trace below = named(input, input.value(), own, line, listed && !leaf);
      inputs.add(below);
      if (leaf) {
        String parameter = input.label().startsWith("factor (") ? "factor" : input.label();
        leaves.getOrDefault(line, new ArrayList<>()).add(new Leaf(parameter, below));
      }
    }
    return new Trace(label, value, trace.rule(), trace.quality(), cited(trace.source()), inputs);
  }

  /** A figure that tables show as one: a stock balance, or what a laboratory found. */
  private static boolean isWhole(Trace input, LedgerLine line) {
    return StockBalance.RULE.equals(input.rule())
        || line.source().proof().parameters().contains(input.label());
  }

  /** A value that was put in is named with its source; a published one by what it is. */
  private String leaf(Trace input, LedgerLine line) {
    if (input.label().startsWith("GWP ")) {
      return input.label();
    }
    String parameter = terms.parameter(input.label());
    boolean published = input.source() != null && input.source().release() != null;
    return published ? parameter : name(line, false) + " " + parameter;
  }

  /** A value between leaf and line: the mass of the gas, or what a parameter was derived to. */
  private String step(Trace input, LedgerLine line) {
    return input.label().equals(line.source().id() + " " + line.gas())
        ? mass(line)
        : name(line, false) + " " + terms.parameter(input.label());
  }

  private String mass(LedgerLine line) {
    return terms.language().pick(name(line) + " 质量", name(line) + ", mass");
  }

  private String name(LedgerLine line) {
    return name(line, true);
  }

  private String name(LedgerLine line, boolean withGas) {
    boolean several = line.source().data().size() > 1;
    String span = several ? line.month().map(month -> " " + month).orElse("") : "";
    String name = named(line.source()) + span;
    String basis =
        line.basis() == LedgerLine.Basis.MARKET
            ? terms.language().pick("（基于市场）", " (market-based)")
            : "";
    return withGas ? name + " " + line.gas() + basis : name;
  }

  private String named(SourceInput source) {
    String remark = context.remark(source.id()).name();
    return remark == null ? source.id() : remark;
  }

  private @Nullable Citation cited(@Nullable Citation source) {
    if (source == null || !"declared".equals(source.locator())) {
      return source;
    }
    String declared = terms.language().pick("填报方提供", "declared by the organisation");
    return new Citation(
        source.document(), source.edition(), declared, null, null, source.verified());
  }
}
