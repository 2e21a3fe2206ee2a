// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.boundary.UnitExclusion;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** What a user says of a unit that is left out; see {@link UnitExclusion}. */
record ExclusionFacts(
    UUID orgUnitId,
    String reason,
    @Nullable BigDecimal estimate,
    @Nullable String basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  UnitExclusion draft(UUID by) {
    var findings = new ArrayList<Finding>();
    Texts.check(findings, "reason", reason);
    if (estimate != null && estimate.signum() < 0) {
      findings.add(
          Finding.error(
              "negative-activity",
              "estimate",
              estimate.toPlainString(),
              "zero or more tCO2e a year",
              "Enter the size of what is left out."));
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      findings.add(
          Finding.error(
              "period-order",
              "validTo",
              validTo.toString(),
              "a day after " + validFrom,
              "Leave it empty while the unit is left out."));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new UnitExclusion(
        new UUID(0, 0),
        orgUnitId,
        reason.strip(),
        estimate,
        Texts.blankToNull(basis),
        validFrom,
        validTo,
        by,
        Instant.EPOCH,
        null);
  }
}
