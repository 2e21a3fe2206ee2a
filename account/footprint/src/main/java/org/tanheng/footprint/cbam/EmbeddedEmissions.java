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
 * counted           = SEE direct + own indirect unless annex II names the good
 *                     + Σ mass_i / produced * counted indirect_i
 * SEFA              = CBAM factor * CSCF * benchmark + Σ mass_i / produced * SEFA_i
 * certificates      = counted - SEFA - price paid / price of a certificate, never below zero
 * </pre>
 *
 * Implementing Regulation (EU) 2025/2547, annex I point 3.1 and annex III point B (equations 59 to
 * 63); free allocation by 2025/2620, recalled.
 */
public final class EmbeddedEmissions {
  private static final Quantity NOTHING = Quantity.of("0 tCO2e/t");

  private final Installation installation;
  private final Map<String, ProductionProcess> byId = new LinkedHashMap<>();
  private final Map<String, Solved> solved = new LinkedHashMap<>();

  private record Solved(
      Exact direct,
      Exact indirect,
      Exact countedIndirect,
      @Nullable Exact allocation,
      Embedded shown) {}

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
    CbamScope scope = installation.scope(process.cn()).orElseThrow();
    Exact produced = Attributed.mass("produced", process.produced());
    Exact attributed = Attributed.direct(process);
    Exact electricity = Attributed.electricity(process);
    Exact direct = specific("direct", process, attributed, produced);
    Exact indirect = specific("indirect", process, electricity, produced);
    Exact part = countedIndirect(process, scope, electricity, produced);
    Exact counted =
        part.number().signum() == 0
            ? Exact.by("direct alone", "counted", direct.number(), Carbon.SPECIFIC, List.of(direct))
            : Exact.by(
                "direct + indirect",
                "counted",
                direct.number().plus(part.number()),
                Carbon.SPECIFIC,
                List.of(direct, part));
    @Nullable Exact allocation = allocation(process, produced);
    CertificateTerms terms = installation.price();
    @Nullable Exact due =
        allocation == null || terms == null ? null : Certificates.due(counted, allocation, terms);
    return new Solved(
        direct,
        indirect,
        part,
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

  /** Own emissions of a tonne, with those of what it is made from. */
  private Exact specific(
      String which, ProductionProcess process, Exact attributed, Exact produced) {
    List<Exact> parts = new ArrayList<>();
    parts.add(own(which, attributed, produced));
    for (Precursor precursor : process.precursors()) {
      Exact each =
          switch (precursor) {
            case Precursor.Own own -> {
              Solved made = solve(process(own));
              yield which.equals("direct") ? made.direct() : made.indirect();
            }
            case Precursor.Bought bought ->
                bought(bought, which.equals("direct") ? bought.direct() : bought.indirect());
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

  /**
   * The indirect emissions that count: the good's own unless annex II names it, with those of every
   * precursor that count by the same rule. Implementing Regulation (EU) 2025/2547, annex I, 3.1.
   */
  private Exact countedIndirect(
      ProductionProcess process, CbamScope scope, Exact electricity, Exact produced) {
    List<Exact> parts = new ArrayList<>();
    if (scope.indirect()) {
      parts.add(own("indirect", electricity, produced));
    }
    for (Precursor precursor : process.precursors()) {
      Exact each =
          switch (precursor) {
            case Precursor.Own own -> solve(process(own)).countedIndirect();
            case Precursor.Bought bought -> countedIndirect(bought);
          };
      if (each.number().signum() != 0) {
        parts.add(share(precursor, each, produced));
      }
    }
    return Exact.by(
        "sum",
        "indirect emissions of " + process.id() + " that count",
        Exact.sum(parts),
        Carbon.SPECIFIC,
        parts);
  }

  private Exact countedIndirect(Precursor.Bought part) {
    if (installation.scope(part.cn()).orElseThrow().indirect()) {
      return bought(part, part.indirect());
    }
    Quantity stated = part.countedIndirect();
    return bought(part, stated == null ? NOTHING : stated);
  }

  private static Exact own(String which, Exact attributed, Exact produced) {
    return Exact.by(
        "attributed / produced",
        "own " + which + " emissions",
        attributed.number().dividedBy(produced.number()),
        Carbon.SPECIFIC,
        List.of(attributed, produced));
  }

  /** What a precursor brings into a tonne of the good. */
  private static Exact share(Precursor precursor, Exact each, Exact produced) {
    Exact mass = Attributed.mass("mass consumed", precursor.mass());
    return Exact.by(
        "mass * specific / produced",
        name(precursor),
        mass.number().times(each.number()).dividedBy(produced.number()),
        Carbon.SPECIFIC,
        List.of(mass, each, produced));
  }

  private static Exact bought(Precursor.Bought precursor, Quantity stated) {
    Exact value =
        Exact.of(precursor.name(), Carbon.specific(stated), Carbon.SPECIFIC, precursor.source());
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
    Exact factor = Exact.of("CBAM factor", terms.cbamFactor(), Unit.ONE, terms.source());
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
                  "SEFA",
                  Carbon.specific(bought.freeAllocation()),
                  Carbon.SPECIFIC,
                  bought.source());
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
