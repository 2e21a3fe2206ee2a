// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.readings.PointRule;
import org.tanheng.data.readings.StoredPoint;
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
    var said = new Said(PointCorrection.LONGEST_REASON, "Say it in a few words.");
    if (!point.kind().equals(PointKind.REGISTER.name())) {
      said.wrong(
          "point-no-register",
          "point " + point.code(),
          point.kind(),
          "REGISTER",
          "Only a counter has digits that roll over.");
    }
    if (digits != null && (digits < 1 || digits > 15)) {
      said.wrong(
          "digits",
          "digits",
          digits.toString(),
          "1 to 15 digits",
          "Count the digits before the decimal point.");
    }
    if (highestPerHour != null
        && (highestPerHour.signum() <= 0 || highestPerHour.compareTo(MOST) > 0)) {
      said.wrong(
          "highest-per-hour",
          "highestPerHour",
          highestPerHour.toString(),
          "above 0",
          "Take the power that the connection can carry.");
    }
    if (reason == null || reason.isBlank() || reason.length() > PointCorrection.LONGEST_REASON) {
      said.wrong(
          "reason-missing",
          "reason",
          reason == null ? "" : reason,
          "1 to " + PointCorrection.LONGEST_REASON + " characters",
          "Say why: it stands in the history of the point.");
    }
    said.orRefuse();
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
}
