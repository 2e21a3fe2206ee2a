// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules of a unit and all below it.
 *
 * @param checks validation rules as JSON, null: those of the unit above hold
 * @param fills estimation rules as JSON, null like the checks
 */
public record StoredRules(
    UUID id,
    UUID orgUnitId,
    @Nullable String checks,
    @Nullable String fills,
    String reason,
    UUID enteredBy,
    Instant enteredAt,
    @Nullable Instant supersededAt) {}
