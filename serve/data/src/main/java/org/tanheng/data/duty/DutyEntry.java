// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of a duty.
 *
 * @param duty id of the duty
 * @param period year or month that it is about, empty for the duty as a whole
 * @param due day that the unit has set, null to keep that of the rule
 */
public record DutyEntry(
    long versionId,
    UUID orgUnitId,
    String duty,
    String period,
    DutyState state,
    @Nullable LocalDate due,
    @Nullable String note,
    UUID recordedBy,
    Instant knownAt) {}
