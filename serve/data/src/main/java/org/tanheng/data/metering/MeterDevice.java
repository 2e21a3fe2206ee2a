// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measuring instrument while it stands at a metering place.
 *
 * @param digits digits of its counters before the decimal point, null if not known
 * @param condition GOOD, LIMITED or FAULTY; the rate of serviceability counts GOOD
 * @param removedAt null while it is in service
 * @param attachmentId photo of its plate
 */
public record MeterDevice(
    UUID id,
    UUID meterId,
    String serial,
    @Nullable String maker,
    @Nullable String model,
    @Nullable String accuracyClass,
    @Nullable String measuringRange,
    @Nullable String seal,
    @Nullable Integer digits,
    String condition,
    Instant installedAt,
    @Nullable Instant removedAt,
    @Nullable UUID attachmentId,
    UUID enteredBy,
    Instant enteredAt) {}
