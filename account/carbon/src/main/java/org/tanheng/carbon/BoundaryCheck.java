// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Boundary;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.carbon.boundary.LeftOut;
import org.tanheng.carbon.internal.Shares;
import org.tanheng.finding.Finding;

/** Holds what is stated of units against one another and against the sources. */
final class BoundaryCheck {

  private static final String GAP =
      "Nothing counts on these days. Say it with a share of 0 %, or close the gap.";

  private final InventoryInput input;
  private final Boundary boundary;
  private final List<Finding> findings;

  BoundaryCheck(InventoryInput input, List<Finding> findings) {
    this.input = input;
    this.boundary = input.boundary();
    this.findings = findings;
  }

  void check() {
    boundary.units().forEach((unit, held) -> holdings("consolidation.units." + unit, held));
    boundary.sources().forEach((id, held) -> holdings("sources." + id + ": share", held));
    boolean inPart =
        Stream.concat(boundary.units().values().stream(), boundary.sources().values().stream())
            .flatMap(List::stream)
            .anyMatch(holding -> !holding.isWhole());
    if (boundary.approach() == null && inPart) {
      findings.add(
          Finding.error(
              "approach-missing",
              "consolidation.approach",
              "shares without an approach",
              "operational-control, financial-control or equity-share",
              "State by which approach shares are counted."));
    }
    Set<String> units =
        input.sources().stream()
            .map(source -> source.place().unit())
            .filter(unit -> unit != null)
            .collect(Collectors.toSet());
    boundary.units().keySet().stream()
        .filter(unit -> !units.contains(unit))
        .forEach(
            unit ->
                findings.add(
                    Finding.warning(
                        "boundary-unit-unknown",
                        "consolidation.units." + unit,
                        unit,
                        "the unit of a source",
                        "Its share bears on nothing; correct the name or add its sources.")));
    boundary.leftOut().forEach(left -> leftOut(left, units));
  }

  private void holdings(String place, List<Holding> held) {
    for (Holding holding : held) {
      if (holding.share().signum() < 0 || holding.share().compareTo(BigDecimal.ONE) > 0) {
        findings.add(
            Finding.error(
                "share-range",
                place,
                holding.share().toPlainString(),
                "0 % to 100 %",
                "Write the fraction that is held."));
      }
      if (holding.control() == Control.JOINT
          && boundary.approach() == Approach.OPERATIONAL_CONTROL) {
        findings.add(
            Finding.error(
                "joint-operational-control",
                place,
                "joint",
                "full or none",
                "One party operates a unit; say whether it is this organisation."));
      }
    }
    gaps(place, held);
    for (int i = 1; i < held.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (held.get(i).overlaps(held.get(j))) {
          findings.add(
              Finding.error(
                  "holding-overlap",
                  place,
                  span(held.get(j)) + " and " + span(held.get(i)),
                  "each day once",
                  "End one holding on the day on which the next begins."));
        }
      }
    }
  }

  /** Days between two holdings on which nothing is said; they count nothing, and silently so. */
  private void gaps(String place, List<Holding> held) {
    List<Holding> sorted =
        held.stream()
            .sorted(
                Comparator.comparing(
                    Holding::from, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      LocalDate end = sorted.get(i - 1).to();
      LocalDate next = sorted.get(i).from();
      if (end != null
          && next != null
          && end.isBefore(next)
          && end.isBefore(input.end())
          && next.isAfter(input.start())) {
        String days = end + "/" + next;
        findings.add(
            boundary.approach() == null
                ? Finding.warning("holding-gap", place, days, "each day stated", GAP)
                : Finding.error("holding-gap", place, days, "each day stated", GAP));
      }
    }
  }

  private static String span(Holding holding) {
    return (holding.from() == null ? "" : holding.from())
        + "/"
        + (holding.to() == null ? "" : holding.to());
  }

  private void leftOut(LeftOut left, Set<String> units) {
    String place = "exclusions." + left.unit();
    if (units.contains(left.unit())) {
      findings.add(
          Finding.error(
              "excluded-unit-counted",
              place,
              "sources of " + left.unit(),
              "no source of a unit that is left out",
              "Remove the exclusion, or the sources of the unit."));
    }
    if (left.estimate() == null) {
      findings.add(
          Finding.warning(
              "exclusion-size-missing",
              place,
              "",
              "an estimate in tCO2e",
              "Estimate the size of what is left out; a verifier holds it against materiality."));
    }
  }

  /** What the posted lines say of the shares. */
  void shares(List<LedgerLine> lines, Map<String, List<ActivityDatum>> byDays, Set<String> notes) {
    byDays.forEach(
        (source, data) ->
            findings.add(
                Finding.warning(
                    "share-split-by-days",
                    "sources." + source + ": activity",
                    data.size() + " spans in which the share changed",
                    "activity data that end where the share changes",
                    "The days weighed the share; enter the amounts before and after apart.")));
    if (boundary.isWhole()) {
      return;
    }
    Approach approach = boundary.approach();
    String by = approach == null ? "the days stated" : approach.code();
    outside(lines)
        .forEach(
            (source, outside) -> {
              if (outside.signum() != 0) {
                notes.add(
                    source
                        + ": "
                        + outside.stripTrailingZeros().toPlainString()
                        + " tCO2e are outside by "
                        + by
                        + "; where they matter they belong to investments or leased assets.");
              }
            });
  }

  /** What is not counted, by source in the order of the lines. */
  private static Map<String, BigDecimal> outside(List<LedgerLine> lines) {
    var sums = new LinkedHashMap<String, BigDecimal>();
    for (LedgerLine line : lines) {
      if (line.outside().signum() != 0 && line.isCounted() && line.basis().isLocation()) {
        sums.merge(line.source().id(), line.outside(), BigDecimal::add);
      }
    }
    return sums;
  }

  /** Data whose share had to be weighed by days, by source. */
  static Map<String, List<ActivityDatum>> byDays(InventoryInput input, Shares shares) {
    var found = new LinkedHashMap<String, List<ActivityDatum>>();
    if (input.boundary().isWhole()) {
      return found;
    }
    for (SourceInput source : input.sources()) {
      List<ActivityDatum> data =
          source.data().stream().filter(datum -> shares.isByDays(source, datum)).toList();
      if (!data.isEmpty()) {
        found.put(source.id(), data);
      }
    }
    return found;
  }
}
