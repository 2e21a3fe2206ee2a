// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a validation rule objects to, over a half-open range of time.
 *
 * @param lookedAt word of what the rule looks at, such as spike
 * @param got what was found, in words with units
 * @param wanted what was expected
 * @param state OPEN, ACCEPTED, CORRECTED or GONE
 * @param reason why it was accepted or how it was corrected, null while nobody decided
 */
public record QualityItem(
    UUID id,
    UUID pointId,
    UUID orgUnitId,
    String rule,
    String lookedAt,
    String severity,
    Instant startsAt,
    Instant endsAt,
    String got,
    String wanted,
    String state,
    Instant foundAt,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {}
