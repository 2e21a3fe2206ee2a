// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tanheng.carbon.internal.Lookup;
import org.tanheng.carbon.internal.Scope2;
import org.tanheng.carbon.internal.Scope2Alternatives;
import org.tanheng.carbon.internal.Shares;
import org.tanheng.carbon.internal.SourceCalculation;
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
    var findings = new ArrayList<Finding>();
    var lines = new ArrayList<LedgerLine>();
    Set<String> notes = new LinkedHashSet<>(input.notes());
    String gwp = input.gwp() == null ? pack.gwp() : input.gwp();
    edition(input, pack, findings);
    status(pack, findings);
    Places.check(input, pack, findings);
    DataCheck.check(input, findings);
    UncertaintyCheck.check(input.sources(), findings);
    RouteCheck.check(input, findings);
    var boundary = new BoundaryCheck(input, findings);
    boundary.check();
    var lookup = new Lookup(library, pack, gwp, input, findings);
    try {
      lookup.checkGwpSet();
    } catch (FindingException e) {
      findings.addAll(e.findings());
    }
    for (SourceInput source : input.sources()) {
      try {
        lines.addAll(calculate(source, pack, lookup, notes, findings));
      } catch (FindingException e) {
        e.findings().forEach(f -> findings.add(Places.under(source, f)));
      }
    }
    if (findings.stream().anyMatch(Finding::isError)) {
      return Outcome.refused(findings);
    }
    boundary.shares(lines, BoundaryCheck.byDays(input, new Shares(input)), notes);
    SignificanceCheck.check(input, lines, findings);
    var scope2 = new Scope2Alternatives(pack, lookup, notes).of(input.sources());
    return Outcome.done(
        new Inventory(input, pack, gwp, lines, List.copyOf(notes), scope2, findings), findings);
  }

  private static List<LedgerLine> calculate(
      SourceInput source,
      MethodPack pack,
      Lookup lookup,
      Set<String> notes,
      List<Finding> findings) {
    SourceKind kind = pack.kind(source.kind()).orElseThrow(() -> Places.unknownKind(source, pack));
    return kind.isPurchasedElectricity()
        ? new Scope2(source, kind, lookup, notes, findings).lines()
        : new SourceCalculation(source, kind, lookup, notes).lines();
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
    int year = input.start().getYear();
    if (!pack.covers(year)) {
      findings.add(
          Finding.warning(
              "method-edition-years",
              "method",
              pack.document() + " " + pack.edition() + " for " + year,
              "a reporting year from "
                  + pack.validFrom()
                  + (pack.validTo() == null ? "" : " to " + pack.validTo()),
              "Choose the edition that is in force for the reporting year."));
    }
  }
}
