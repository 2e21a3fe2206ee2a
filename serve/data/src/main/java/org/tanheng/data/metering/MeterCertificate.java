// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of verification (检定) or calibration (校准) of a device.
 *
 * @param kind VERIFICATION or CALIBRATION
 * @param validTo last day; null: without end
 * @param result PASSED, LIMITED or FAILED
 */
public record MeterCertificate(
    UUID id,
    UUID deviceId,
    String kind,
    String number,
    @Nullable String authority,
    LocalDate issuedOn,
    @Nullable LocalDate validTo,
    String result,
    @Nullable UUID attachmentId,
    UUID enteredBy,
    Instant enteredAt) {}
