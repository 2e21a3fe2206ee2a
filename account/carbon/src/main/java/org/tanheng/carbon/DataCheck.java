// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.lab.LabSubstitute;
import org.tanheng.finding.Finding;

/** Holds the spans of activity data against the reporting period and against one another. */
final class DataCheck {

  private DataCheck() {}

  static void check(InventoryInput input, List<Finding> findings) {
    input.sources().forEach(source -> check(source, input, findings));
    input.sources().forEach(source -> substitutes(source, findings));
  }

  /** What is prescribed for a missing result counts only beside results of that parameter. */
  private static void substitutes(SourceInput source, List<Finding> findings) {
    SourceProof proof = source.proof();
    for (LabSubstitute substitute : proof.substitutes()) {
      if (!proof.parameters().contains(substitute.parameter())) {
        findings.add(
            Finding.warning(
                "lab-missing-unused",
                "sources." + source.id() + ": lab-missing." + substitute.parameter(),
                substitute.value().toString(),
                "laboratory results of " + substitute.parameter(),
                "It is not used: enter the results, or state the value under parameters."));
      }
    }
  }

  private static void check(SourceInput source, InventoryInput input, List<Finding> findings) {
    List<ActivityDatum> spans =
        source.data().stream()
            .filter(datum -> datum.from() != null && datum.to() != null)
            .sorted(Comparator.comparing(DataCheck::from))
            .toList();
    String place = "sources." + source.id() + ": activity";
    ActivityDatum before = null;
    for (ActivityDatum datum : spans) {
      String span = from(datum) + "/" + to(datum);
      if (!to(datum).isAfter(from(datum))) {
        findings.add(
            Finding.error(
                "period-invalid", place, span, "an end after the start", "Spans are half-open."));
      } else if (from(datum).isBefore(input.start()) || to(datum).isAfter(input.end())) {
        findings.add(
            Finding.error(
                "activity-outside-period",
                place,
                span,
                "within " + input.start() + "/" + input.end(),
                "Split the amount at the edge of the period, and enter what lies inside."));
      }
      if (before != null && from(datum).isBefore(to(before))) {
        findings.add(
            Finding.error(
                "activity-overlap",
                place,
                span,
                "to start on " + to(before) + " or later",
                "The same days are counted twice; remove one or correct its span."));
      }
      before = before == null || to(datum).isAfter(to(before)) ? datum : before;
    }
  }

  /** Days of the period on which a source was there and states nothing, a sentence for each gap. */
  static List<String> gaps(InventoryInput input) {
    var gaps = new ArrayList<String>();
    for (SourceInput source : input.sources()) {
      if (source.data().stream().allMatch(datum -> datum.from() != null && datum.to() != null)) {
        LocalDate at = later(input.start(), source.place().from());
        LocalDate end = earlier(input.end(), source.place().to());
        for (ActivityDatum datum :
            source.data().stream().sorted(Comparator.comparing(DataCheck::from)).toList()) {
          if (from(datum).isAfter(at) && at.isBefore(end)) {
            gaps.add(gap(source, at, earlier(end, from(datum))));
          }
          at = to(datum).isAfter(at) ? to(datum) : at;
        }
        if (at.isBefore(end)) {
          gaps.add(gap(source, at, end));
        }
      }
    }
    return gaps;
  }

  private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isAfter(day) ? other : day;
  }

  private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isBefore(day) ? other : day;
  }

  private static String gap(SourceInput source, LocalDate from, LocalDate to) {
    return source.id() + ": no activity data for " + from + "/" + to + "; not counted as zero.";
  }

  private static LocalDate from(ActivityDatum datum) {
    return Objects.requireNonNull(datum.from());
  }

  private static LocalDate to(ActivityDatum datum) {
    return Objects.requireNonNull(datum.to());
  }
}
