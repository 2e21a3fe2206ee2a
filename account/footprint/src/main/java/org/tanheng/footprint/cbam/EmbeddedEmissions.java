// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/**
 * Specific embedded emissions of the goods of an installation:
 *
 * <pre>
 * attributed direct = own + heat and waste gas taken - heat, waste gas and electricity given
 * SEE direct        = attributed direct / produced + Σ mass_i / produced * SEE direct_i
 * SEE indirect      = Σ energy * factor / produced + Σ mass_i / produced * SEE indirect_i
 * SEFA              = CBAM factor * CSCF * benchmark + Σ mass_i / produced * SEFA_i
 * certificates      = counted - SEFA - price paid / price of a certificate, never below zero
 * </pre>
 *
 * Implementing Regulations (EU) 2025/2547 (methods) and 2025/2620 (free allocation), recalled.
 */
public final class EmbeddedEmissions {
  private static final Unit TONNE = Unit.of("t");

  private final Installation installation;
  private final Map<String, ProductionProcess> byId = new LinkedHashMap<>();
  private final Map<String, Solved> solved = new LinkedHashMap<>();

  private record Solved(Exact direct, Exact indirect, @Nullable Exact allocation, Embedded shown) {}

  private EmbeddedEmissions(Installation installation) {
    this.installation = installation;
    installation.processes().forEach(process -> byId.put(process.id(), process));
  }

  /** The goods in the order of the file, or what is wrong with the installation. */
  public static Outcome<List<Embedded>> of(Installation installation) {
    List<Finding> findings = InstallationCheck.findings(installation);
    if (findings.stream().anyMatch(Finding::isError)) {
      return Outcome.refused(findings);
    }
    var run = new EmbeddedEmissions(installation);
    var goods = new ArrayList<Embedded>();
    var negative = new ArrayList<Finding>();
    for (ProductionProcess process : installation.processes()) {
      Embedded good = run.solve(process).shown();
      goods.add(good);
      if (good.attributedDirect().isNegative()) {
        negative.add(
            Finding.error(
                "cbam-negative",
                process.id(),
                good.attributedDirect().toString(),
                "deductions below what the process emits and takes",
                "Check heat, waste gas and electricity that are passed on."));
      }
    }
    return negative.isEmpty() ? Outcome.done(goods, findings) : Outcome.refused(negative);
  }

  private Solved solve(ProductionProcess process) {
    Solved known = solved.get(process.id());
    if (known == null) {
      known = compute(process);
      solved.put(process.id(), known);
    }
    return known;
  }

  private Solved compute(ProductionProcess process) {
    CbamScope scope = CbamScope.of(process.cn(), installation.from()).orElseThrow();
    Exact produced = Exact.of("produced", process.produced(), TONNE);
    Exact attributed = attributed(process);
    Exact electricity = electricity(process);
    Exact direct = specific("direct", process, attributed, produced);
    Exact indirect = specific("indirect", process, electricity, produced);
    Exact counted =
        scope.indirect()
            ? Exact.by(
                "direct + indirect",
                "counted",
                direct.number().plus(indirect.number()),
                Carbon.SPECIFIC,
                List.of(direct, indirect))
            : Exact.by(
                "direct alone", "counted", direct.number(), Carbon.SPECIFIC, List.of(direct));
    @Nullable Exact allocation = allocation(process, produced);
    CertificateTerms terms = installation.price();
    @Nullable Exact due =
        allocation == null || terms == null ? null : Certificates.due(counted, allocation, terms);
    return new Solved(
        direct,
        indirect,
        allocation,
        new Embedded(
            process,
            scope,
            attributed.trace().value(),
            electricity.trace().value(),
            direct.trace(),
            indirect.trace(),
            counted.trace(),
            allocation == null ? null : allocation.trace(),
            due == null ? null : due.trace()));
  }

  private static Exact attributed(ProductionProcess process) {
    List<Exact> parts = new ArrayList<>();
    process.direct().forEach(part -> parts.add(emission(part)));
    process.taken().forEach(part -> parts.add(emission(part)));
    for (Amount part : process.given()) {
      Exact amount = emission(part);
      String label = part.name() + " (passed on)";
      parts.add(
          Exact.by("-amount", label, amount.number().negated(), Carbon.TONNE, List.of(amount)));
    }
    return Exact.by("sum", "attributed direct emissions", Exact.sum(parts), Carbon.TONNE, parts);
  }

  private static Exact emission(Amount part) {
    Quantity factor = part.factor();
    if (factor == null) {
      return Exact.of(part.name(), Carbon.tonnes(part.value()), Carbon.TONNE);
    }
    return product(part.name(), part.value(), factor);
  }

  private static Exact product(String name, Quantity energy, Quantity factor) {
    Exact first = Exact.of(name, energy, energy.unit());
    Exact second = Exact.of("factor", factor, factor.unit());
    Rational tonnes = energy.base().times(factor.base()).dividedBy(Quantity.of("1 tCO2e").base());
    String rule =
        energy.times(factor).unit().isCommensurable(Carbon.TONNE)
            ? "energy * factor"
            : "energy * factor * [1 tCO2e/tCO2]";
    return Exact.by(rule, name, tonnes, Carbon.TONNE, List.of(first, second));
  }

  private static Exact electricity(ProductionProcess process) {
    List<Exact> parts =
        process.power().stream()
            .map(part -> product(part.evidence().code(), part.energy(), part.factor()))
            .toList();
    return Exact.by("sum", "attributed indirect emissions", Exact.sum(parts), Carbon.TONNE, parts);
  }

  /** Own emissions of a tonne, with those of what it is made from. */
  private Exact specific(
      String which, ProductionProcess process, Exact attributed, Exact produced) {
    List<Exact> parts = new ArrayList<>();
    parts.add(
        Exact.by(
            "attributed / produced",
            "own " + which + " emissions",
            attributed.number().dividedBy(produced.number()),
            Carbon.SPECIFIC,
            List.of(attributed, produced)));
    for (Precursor precursor : process.precursors()) {
      Exact each =
          switch (precursor) {
            case Precursor.Own own -> {
              Solved made = solve(process(own));
              yield which.equals("direct") ? made.direct() : made.indirect();
            }
            case Precursor.Bought bought -> bought(which, bought);
          };
      parts.add(share(precursor, each, produced));
    }
    return Exact.by(
        "sum",
        "specific embedded " + which + " emissions of " + process.id(),
        Exact.sum(parts),
        Carbon.SPECIFIC,
        parts);
  }

  /** What a precursor brings into a tonne of the good. */
  private static Exact share(Precursor precursor, Exact each, Exact produced) {
    Exact mass = Exact.of("mass consumed", precursor.mass(), TONNE);
    return Exact.by(
        "mass * specific / produced",
        name(precursor),
        mass.number().times(each.number()).dividedBy(produced.number()),
        Carbon.SPECIFIC,
        List.of(mass, each, produced));
  }

  private static Exact bought(String which, Precursor.Bought precursor) {
    Quantity stated = which.equals("direct") ? precursor.direct() : precursor.indirect();
    Exact value =
        Exact.of(
            precursor.name() + ": " + precursor.source(), Carbon.specific(stated), Carbon.SPECIFIC);
    if (precursor.markUp().isZero()) {
      return value;
    }
    Exact markUp = Exact.of("mark-up", precursor.markUp(), Unit.ONE);
    Rational raised = value.number().times(Rational.ONE.plus(markUp.number()));
    return Exact.by(
        "standard * (1 + addition)",
        precursor.name(),
        raised,
        Carbon.SPECIFIC,
        List.of(value, markUp));
  }

  private @Nullable Exact allocation(ProductionProcess process, Exact produced) {
    CertificateTerms terms = installation.price();
    Quantity benchmark = process.benchmark();
    if (terms == null || benchmark == null) {
      return null;
    }
    Exact mark = Exact.of("benchmark", Carbon.specific(benchmark), Carbon.SPECIFIC);
    Exact factor = Exact.of("CBAM factor: " + terms.source(), terms.cbamFactor(), Unit.ONE);
    Exact correction = Exact.of("cross-sectoral correction", terms.crossSectoral(), Unit.ONE);
    List<Exact> parts = new ArrayList<>();
    parts.add(
        Exact.by(
            "benchmark * factor * correction",
            "benchmark as far as allocation is left",
            mark.number().times(factor.number()).times(correction.number()),
            Carbon.SPECIFIC,
            List.of(mark, factor, correction)));
    for (Precursor precursor : process.precursors()) {
      @Nullable Exact each = allocation(precursor);
      if (each == null) {
        return null;
      }
      parts.add(share(precursor, each, produced));
    }
    return Exact.by(
        "sum",
        "specific free allocation adjustment of " + process.id(),
        Exact.sum(parts),
        Carbon.SPECIFIC,
        parts);
  }

  private @Nullable Exact allocation(Precursor precursor) {
    return switch (precursor) {
      case Precursor.Own own -> solve(process(own)).allocation();
      case Precursor.Bought bought ->
          bought.freeAllocation() == null
              ? null
              : Exact.of(
                  "SEFA: " + bought.source(),
                  Carbon.specific(bought.freeAllocation()),
                  Carbon.SPECIFIC);
    };
  }

  private ProductionProcess process(Precursor.Own own) {
    ProductionProcess process = byId.get(own.process());
    if (process == null) {
      throw new IllegalStateException("checked before: " + own.process());
    }
    return process;
  }

  private static String name(Precursor precursor) {
    return switch (precursor) {
      case Precursor.Own own -> own.process();
      case Precursor.Bought bought -> bought.name();
    };
  }
}
