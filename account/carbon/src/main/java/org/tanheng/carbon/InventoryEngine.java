// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tanheng.carbon.internal.Scope2Figures;
import org.tanheng.carbon.internal.Shares;
import org.tanheng.carbon.uncertainty.UncertaintyCheck;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Computes an inventory: every source by the formulas of its kind in the method pack, every line
 * posted once at the ledger quantum. All that is wrong with any source is found in one go.
 */
public final class InventoryEngine {

  private InventoryEngine() {}

  /** The inventory, or all findings that refuse it. */
  public static Outcome<Inventory> run(
      InventoryInput input, MethodPack pack, FactorLibrary library) {
    return run(input, pack, library, Map.of()).map(Recalculation::inventory);
  }

  /** The same, taking over what is known of sources that did not change. */
  static Outcome<Recalculation> run(
      InventoryInput input,
      MethodPack pack,
      FactorLibrary library,
      Map<String, SourceRun.Result> known) {
    var findings = new ArrayList<Finding>();
    Set<String> notes = new LinkedHashSet<>(input.notes());
    edition(input, pack, findings);
    status(pack, findings);
    Places.check(input, pack, findings);
    DataCheck.check(input, findings);
    notes.addAll(DataCheck.gaps(input));
    UncertaintyCheck.check(input.sources(), findings);
    RouteCheck.check(input, findings);
    var boundary = new BoundaryCheck(input, findings);
    boundary.check();
    var run = new SourceRun(input, pack, library);
    try {
      run.lookup().gases().checkSet();
    } catch (FindingException e) {
      findings.addAll(e.findings());
    }
    var lines = new ArrayList<LedgerLine>();
    var counted = new TreeSet<String>();
    var results = new HashMap<String, SourceRun.Result>();
    var evaluated = new LinkedHashSet<String>();
    List<SourceInput> sources = new CertificateRules(input, pack, library, findings, notes).admit();
    for (SourceInput source : sources) {
      SourceRun.Result result = known.get(source.id());
      if (result == null || !Recalculation.isKnown(result, source, run)) {
        result = run.of(source);
        evaluated.add(source.id());
      }
      results.put(source.id(), result);
      lines.addAll(result.lines());
      counted.addAll(result.categories());
      notes.addAll(result.notes());
      findings.addAll(result.findings());
    }
    if (findings.stream().anyMatch(Finding::isError)) {
      return Outcome.refused(findings);
    }
    boundary.shares(lines, BoundaryCheck.byDays(input, new Shares(input)), notes);
    notes.addAll(withoutResidual(sources, pack));
    SignificanceCheck.check(input, counted, findings);
    var scope2 = new Scope2Figures(pack, run.lookup(), notes).of(sources);
    findings.addAll(run.left());
    String gwp = input.gwp() == null ? pack.gwp() : input.gwp();
    var inventory = new Inventory(input, pack, gwp, lines, List.copyOf(notes), scope2, findings);
    return Outcome.done(new Recalculation(pack, library, inventory, results, evaluated), findings);
  }

  /** Electricity that takes the grid average though other electricity has a residual factor. */
  private static List<String> withoutResidual(List<SourceInput> sources, MethodPack pack) {
    List<SourceInput> bought =
        sources.stream()
            .filter(s -> s.secondRouteOf().isEmpty())
            .filter(s -> pack.kind(s.kind()).filter(SourceKind::isPurchasedElectricity).isPresent())
            .toList();
    return bought.stream().allMatch(s -> s.residual() == null)
        ? List.of()
        : bought.stream()
            .filter(s -> s.residual() == null && s.certificates() == null)
            .map(
                s ->
                    s.id()
                        + ": neither certificates nor a residual factor; it takes the"
                        + " location-based factor in the market-based figure.")
            .toList();
  }

  private static void status(MethodPack pack, List<Finding> findings) {
    if (!pack.isReleased()) {
      findings.add(
          Finding.warning(
              "method-draft",
              "method",
              pack.id() + ": " + Objects.requireNonNullElse(pack.statusReason(), "draft"),
              "a released pack",
              "Use the figures as a draft; nothing computed by a draft pack is final."));
    }
  }

  private static void edition(InventoryInput input, MethodPack pack, List<Finding> findings) {
    if (!pack.covers(input.start(), input.end())) {
      findings.add(
          Finding.warning(
              "method-edition-years",
              "method",
              pack.document() + " " + pack.edition() + " for " + input.start() + "/" + input.end(),
              "a reporting year from "
                  + pack.validFrom()
                  + (pack.validTo() == null ? "" : " to " + pack.validTo())
                  + (pack.inForce() == null ? "" : ", in force from " + pack.inForce()),
              "Choose the edition that is in force for the reporting year."));
    }
  }
}
