// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Holds results against what a verifier looks for: dates, moistures, accreditation, reuse. */
public final class LabRules {

  private LabRules() {}

  /** All that is wrong with one result, errors first to mend. */
  public static List<Finding> check(LabResult result, String place) {
    var findings = new ArrayList<Finding>();
    if (!result.to().isAfter(result.from())) {
      findings.add(
          Finding.error(
              "period-invalid",
              place,
              result.span(),
              "an end after the start",
              "Spans are half-open."));
    }
    if (result.value().isNegative()) {
      findings.add(
          Finding.error(
              "negative-parameter",
              place,
              result.value().toString(),
              "zero or more",
              "Check the sign."));
    }
    moistures(result, place, findings);
    dates(result, place, findings);
    proof(result, place, findings);
    if (result.review() == LabReview.RECORDED) {
      findings.add(
          Finding.warning(
              "lab-unreviewed",
              place,
              "recorded",
              "reviewed by another person",
              "Have it held against the laboratory's report, then assemble the inventory again."));
    }
    return findings;
  }

  /** What is wrong with results beside one another: the same sample counted twice. */
  public static List<Finding> checkAll(List<LabResult> results, String place) {
    var findings = new ArrayList<Finding>();
    Map<String, LabResult> seen = new HashMap<>();
    for (LabResult result : results) {
      String key = result.parameter() + "/" + result.sample();
      LabResult before = seen.putIfAbsent(key, result);
      if (before != null) {
        findings.add(
            Finding.error(
                "lab-sample-reused",
                place + "." + result.sample(),
                result.sample() + " for " + before.span() + " and " + result.span(),
                "one sample for one span",
                "Each batch or month has a sample of its own; remove the second."));
      }
    }
    return findings;
  }

  private static void moistures(LabResult result, String place, List<Finding> findings) {
    result
        .moistures()
        .stated()
        .forEach(
            (name, share) -> {
              if (!share.unit().isCommensurable(Unit.ONE)
                  || share.isNegative()
                  || share.in(Unit.ONE).compareTo(BigDecimal.ONE) >= 0) {
                findings.add(
                    Finding.error(
                        "lab-moisture-range",
                        place + "." + name,
                        share.toString(),
                        "0 % or more and less than 100 %",
                        "Write 10 %; the unit is part of the value."));
              }
            });
    Quantity total = result.moistures().total();
    Quantity analysis = result.moistures().analysis();
    if (findings.isEmpty()
        && total != null
        && analysis != null
        && result.basis() == LabBasis.AIR_DRIED
        && analysis.compareTo(total) > 0) {
      findings.add(
          Finding.warning(
              "lab-moisture-order",
              place,
              "mad " + analysis + " over mt " + total,
              "a sample that lost moisture in air",
              "Check whether the two moistures are exchanged."));
    }
  }

  private static void dates(LabResult result, String place, List<Finding> findings) {
    @Nullable String last = null;
    @Nullable LocalDate lastDay = null;
    for (var entry : result.dates().all().entrySet()) {
      LocalDate day = entry.getValue();
      if (day == null) {
        findings.add(
            Finding.warning(
                "lab-date-missing",
                place,
                entry.getKey() + " not stated",
                "the days of sampling, receipt, test and report",
                "Copy the day from the report or the sample list."));
        continue;
      }
      if (lastDay != null && day.isBefore(lastDay)) {
        findings.add(
            Finding.error(
                "lab-date-order",
                place,
                entry.getKey() + " " + day + " before " + last + " " + lastDay,
                "sampled, received, tested, reported in this order",
                "Check the report against the sample list: such dates are what verifiers look"
                    + " for first."));
      }
      last = entry.getKey();
      lastDay = day;
    }
    LocalDate sampled = result.dates().sampled();
    if (sampled != null && (sampled.isBefore(result.from()) || !sampled.isBefore(result.to()))) {
      findings.add(
          Finding.warning(
              "lab-sample-outside",
              place,
              "sampled " + sampled,
              "a day within " + result.span(),
              "A sample stands for the fuel that it was taken from; correct the span."));
    }
  }

  private static void proof(LabResult result, String place, List<Finding> findings) {
    if (!result.laboratory().isAccredited()) {
      findings.add(
          Finding.warning(
              "lab-not-accredited",
              place,
              result.laboratory().name(),
              "a CMA or CNAS mark with its number",
              "Enter the mark that the report bears, or have an accredited laboratory test it."));
    }
    if (result.file() == null) {
      findings.add(
          Finding.warning(
              "lab-file-missing",
              place,
              "no report",
              "the report of the laboratory by its hash",
              "Attach the report."));
    }
  }
}
