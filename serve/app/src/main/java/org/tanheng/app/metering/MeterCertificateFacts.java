// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.MeterCertificate;

/**
 * A certificate as the laboratory wrote it.
 *
 * @param kind VERIFICATION (检定) or CALIBRATION (校准)
 * @param validTo last day; null: without end
 * @param result PASSED, LIMITED or FAILED
 */
record MeterCertificateFacts(
    UUID deviceId,
    String kind,
    String number,
    @Nullable String authority,
    LocalDate issuedOn,
    @Nullable LocalDate validTo,
    String result,
    @Nullable UUID attachmentId) {

  MeterCertificate draft(UUID by) {
    var said = new Said(200, "Copy it from the certificate.");
    var draft =
        new MeterCertificate(
            new UUID(0, 0),
            deviceId,
            said.oneOf("kind", kind, List.of("VERIFICATION", "CALIBRATION")),
            said.text("number", number),
            said.maybe("authority", authority),
            issuedOn,
            validTo,
            said.oneOf("result", result, List.of("PASSED", "LIMITED", "FAILED")),
            attachmentId,
            by,
            Instant.EPOCH);
    if (validTo != null && validTo.isBefore(issuedOn)) {
      said.wrong(
          "period-order",
          "validTo",
          validTo.toString(),
          issuedOn + " or later",
          "Copy both days from the certificate.");
    }
    said.orRefuse();
    return draft;
  }
}
