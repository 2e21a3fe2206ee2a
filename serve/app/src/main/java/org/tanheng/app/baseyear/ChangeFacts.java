// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.BaseYearChange;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** What a user says of a change since the base year; see {@link BaseYearChange}. */
record ChangeFacts(
    LocalDate happenedOn,
    Trigger kind,
    String description,
    BigDecimal effect,
    @Nullable String basis) {

  BaseYearChange draft(UUID unit, UUID by) {
    var findings = new ArrayList<Finding>();
    BaseYearFacts.text(findings, "description", description);
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new BaseYearChange(
        new UUID(0, 0),
        unit,
        happenedOn,
        kind.name(),
        description.strip(),
        effect,
        basis == null || basis.isBlank() ? null : basis.strip(),
        null,
        by,
        Instant.EPOCH,
        null);
  }
}
