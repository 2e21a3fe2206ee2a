// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.plan.PlanMethod;
import org.tanheng.data.plan.PlanParameter;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Unit;

/** What a user says about a parameter of the plan; see {@link PlanParameter}. */
record PlanFacts(
    UUID orgUnitId,
    @Nullable UUID sourceId,
    String parameter,
    String unit,
    PlanMethod method,
    String determination,
    @Nullable String instrument,
    @Nullable String accuracy,
    @Nullable LocalDate calibratedOn,
    @Nullable LocalDate calibrationDue,
    String frequency,
    String responsible,
    String reviewer,
    String missingData,
    @Nullable BigDecimal crossCheckPercent) {
  private static final int LONGEST = 1000;

  PlanParameter draft(UUID id, UUID by, @Nullable String reason) {
    check();
    return new PlanParameter(
        id,
        0,
        orgUnitId,
        sourceId,
        parameter.strip(),
        unit.strip(),
        method,
        determination.strip(),
        blankToNull(instrument),
        blankToNull(accuracy),
        calibratedOn,
        calibrationDue,
        frequency.strip(),
        responsible.strip(),
        reviewer.strip(),
        missingData.strip(),
        crossCheckPercent,
        blankToNull(reason),
        false,
        by,
        Instant.EPOCH,
        null);
  }

  private void check() {
    var findings = new ArrayList<Finding>();
    text(findings, "parameter", parameter);
    text(findings, "determination", determination);
    text(findings, "frequency", frequency);
    text(findings, "responsible", responsible);
    text(findings, "reviewer", reviewer);
    text(findings, "missingData", missingData);
    if (Unit.parse(unit) instanceof Outcome.Refused<Unit> refused) {
      findings.addAll(refused.findings());
    }
    if (responsible.strip().equals(reviewer.strip())) {
      findings.add(
          Finding.error(
              "four-eyes",
              "reviewer",
              reviewer,
              "another person than " + responsible,
              "Name somebody else to review."));
    }
    if (method == PlanMethod.MEASURED && blankToNull(instrument) == null) {
      findings.add(
          Finding.error(
              "plan-instrument-missing",
              "instrument",
              "",
              "the instrument that measures",
              "Enter its number and kind, or choose another way of determination."));
    }
    if (calibratedOn != null && calibrationDue != null && !calibrationDue.isAfter(calibratedOn)) {
      findings.add(
          Finding.error(
              "period-order",
              "calibrationDue",
              calibrationDue.toString(),
              "a day after " + calibratedOn,
              "Copy both days from the certificate."));
    }
    if (crossCheckPercent != null && crossCheckPercent.signum() < 0) {
      findings.add(
          Finding.error(
              "tolerance-range",
              "crossCheckPercent",
              crossCheckPercent.toPlainString(),
              "a share such as 2 %",
              "Write what the control plan allows."));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
  }

  private static void text(List<Finding> findings, String key, String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      findings.add(
          Finding.error(
              "text-length",
              key,
              value.isBlank() ? "nothing" : value.length() + " characters",
              "1 to " + LONGEST + " characters",
              "Fill it in: the plan wants it for every parameter."));
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
