// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.carbon.internal.GridFactorCheck;
import org.tanheng.carbon.internal.Lookup;
import org.tanheng.carbon.internal.Scope2;
import org.tanheng.carbon.internal.SourceCalculation;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Computes sources one by one in the context of an inventory, each without regard to the others.
 */
final class SourceRun {

  /** An unknown GWP set is said once, of the inventory. */
  private static final String SET = "gwp-set";

  private final InventoryInput input;
  private final MethodPack pack;
  private final List<Finding> sink = new ArrayList<>();
  private final Lookup lookup;
  private final GridFactorCheck grid;

  /**
   * What one source gives.
   *
   * @param source that was computed
   * @param holdings shares that it was counted by
   * @param lines its posted lines, none if there is an error among the findings
   * @param notes what a reader must know
   * @param categories ISO 14064-1 categories of its counted lines
   * @param findings what is wrong with it
   */
  record Result(
      SourceInput source,
      List<Holding> holdings,
      List<LedgerLine> lines,
      List<String> notes,
      Set<String> categories,
      List<Finding> findings) {

    boolean isFailed() {
      return findings.stream().anyMatch(Finding::isError);
    }
  }

  SourceRun(InventoryInput input, MethodPack pack, FactorLibrary library) {
    this.input = input;
    this.pack = pack;
    String gwp = input.gwp() == null ? pack.gwp() : input.gwp();
    this.lookup = new Lookup(library, pack, gwp, input, sink);
    this.grid = new GridFactorCheck(lookup);
  }

  Lookup lookup() {
    return lookup;
  }

  List<Holding> holdings(SourceInput source) {
    return input.boundary().holdings(source.id(), source.place().unit());
  }

  Result of(SourceInput source) {
    var notes = new LinkedHashSet<String>();
    List<LedgerLine> lines = List.of();
    try {
      lines = lines(source, notes);
    } catch (FindingException e) {
      e.findings().stream()
          .filter(f -> !f.code().equals(SET))
          .forEach(f -> sink.add(Places.under(source, f)));
    }
    var categories = new TreeSet<String>();
    for (LedgerLine line : lines) {
      if (line.isCounted()) {
        categories.add(line.kind().category());
      }
    }
    var result =
        new Result(
            source,
            holdings(source),
            lines,
            List.copyOf(notes),
            Set.copyOf(categories),
            List.copyOf(sink));
    sink.clear();
    return result;
  }

  private List<LedgerLine> lines(SourceInput source, LinkedHashSet<String> notes) {
    SourceKind kind = pack.kind(source.kind()).orElseThrow(() -> Places.unknownKind(source, pack));
    if (kind.treatment() == SourceKind.Treatment.NONE) {
      checkPlain(source);
      return List.of();
    }
    if (source.provincial() != null && kind.isPurchasedElectricity()) {
      lookup.checkProvincial(source.provincial(), kind);
    }
    if (kind.isPurchasedElectricity()) {
      grid.check(source);
    }
    return kind.isPurchasedElectricity()
        ? new Scope2(source, kind, lookup, notes, sink).lines()
        : new SourceCalculation(source, kind, lookup, notes).lines();
  }

  /** What posts no line takes no factor. */
  private static void checkPlain(SourceInput source) {
    boolean plain =
        source.factor() == null
            && source.fuel() == null
            && source.gas() == null
            && source.parameters().isEmpty()
            && source.certificates() == null;
    if (!plain) {
      throw new FindingException(
          Finding.error(
              "parameter-unused",
              "kind",
              source.kind() + " with factor, fuel, gas, parameters or certificates",
              "an amount alone",
              "Output emits nothing by itself; choose the kind of the emission."));
    }
  }

  /** Warnings of what was computed outside a source. */
  List<Finding> left() {
    return List.copyOf(sink);
  }
}
