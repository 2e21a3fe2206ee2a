// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.boundary.UnitExclusion;

/** What a user says of a unit that is left out; see {@link UnitExclusion}. */
record ExclusionFacts(
    UUID orgUnitId,
    String reason,
    @Nullable BigDecimal estimate,
    @Nullable String basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  UnitExclusion draft(UUID by) {
    var said = new Said(2000, "Say why: a verifier reads it.");
    said.text("reason", reason);
    if (estimate != null && estimate.signum() < 0) {
      said.wrong(
          "negative-activity",
          "estimate",
          estimate.toPlainString(),
          "zero or more tCO2e a year",
          "Enter the size of what is left out.");
    }
    said.after("validTo", validFrom, validTo, "Leave it empty while the unit is left out.");
    said.orRefuse();
    return new UnitExclusion(
        new UUID(0, 0),
        orgUnitId,
        reason.strip(),
        estimate,
        Said.orNull(basis),
        validFrom,
        validTo,
        by,
        Instant.EPOCH,
        null);
  }
}
