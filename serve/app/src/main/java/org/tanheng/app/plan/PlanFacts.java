// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.plan.PlanMethod;
import org.tanheng.data.plan.PlanParameter;
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
        Said.orNull(instrument),
        Said.orNull(accuracy),
        calibratedOn,
        calibrationDue,
        frequency.strip(),
        responsible.strip(),
        reviewer.strip(),
        missingData.strip(),
        crossCheckPercent,
        Said.orNull(reason),
        false,
        by,
        Instant.EPOCH,
        null);
  }

  private void check() {
    var said = new Said(LONGEST, "Fill it in: the plan wants it for every parameter.");
    said.text("parameter", parameter);
    said.text("determination", determination);
    said.text("frequency", frequency);
    said.text("responsible", responsible);
    said.text("reviewer", reviewer);
    said.text("missingData", missingData);
    if (Unit.parse(unit) instanceof Outcome.Refused<Unit> refused) {
      said.all(refused.findings());
    }
    if (responsible.strip().equals(reviewer.strip())) {
      said.wrong(
          "four-eyes",
          "reviewer",
          reviewer,
          "another person than " + responsible,
          "Name somebody else to review.");
    }
    if (method == PlanMethod.MEASURED && Said.orNull(instrument) == null) {
      said.wrong(
          "plan-instrument-missing",
          "instrument",
          "",
          "the instrument that measures",
          "Enter its number and kind, or choose another way of determination.");
    }
    if (calibratedOn != null) {
      said.after(
          "calibrationDue", calibratedOn, calibrationDue, "Copy both days from the certificate.");
    }
    if (crossCheckPercent != null && crossCheckPercent.signum() < 0) {
      said.wrong(
          "tolerance-range",
          "crossCheckPercent",
          crossCheckPercent.toPlainString(),
          "a share such as 2 %",
          "Write what the control plan allows.");
    }
    said.orRefuse();
  }
}
