// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.readings.PointRule;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.PointKind;

/**
 * What a user says of a register beyond its readings.
 *
 * @param digits digits before the decimal point, null if not known
 * @param highestPerHour most that it can count in an hour, in its unit before transformers
 * @param float32 whether it is sent as a 32-bit float
 */
record PointRuleFacts(
    @Nullable Integer digits,
    @Nullable BigDecimal highestPerHour,
    boolean float32,
    @Nullable String reason) {
  private static final BigDecimal MOST = BigDecimal.valueOf(1, -15);

  PointRule draft(StoredPoint point, UUID by) {
    var findings = new ArrayList<Finding>();
    if (!point.kind().equals(PointKind.REGISTER.name())) {
      findings.add(error("point-no-register", "point " + point.code(), point.kind(), "REGISTER"));
    }
    if (digits != null && (digits < 1 || digits > 15)) {
      findings.add(error("digits", "digits", digits.toString(), "1 to 15 digits"));
    }
    if (highestPerHour != null
        && (highestPerHour.signum() <= 0 || highestPerHour.compareTo(MOST) > 0)) {
      findings.add(
          error("highest-per-hour", "highestPerHour", highestPerHour.toString(), "above 0"));
    }
    if (reason == null || reason.isBlank() || reason.length() > 2000) {
      findings.add(
          error("reason-missing", "reason", reason == null ? "" : reason, "1 to 2000 characters"));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new PointRule(
        new UUID(0, 0),
        point.id(),
        digits,
        highestPerHour,
        float32,
        String.valueOf(reason).strip(),
        by,
        Instant.EPOCH);
  }

  private static Finding error(String code, String subject, String got, String wanted) {
    return Finding.error(code, subject, got, wanted, "Correct the value.");
  }
}
