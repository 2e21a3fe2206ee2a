// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of readings of a point, by a person or by a rule; nothing was overwritten.
 *
 * @param kind EDIT, ESTIMATE, WITHDRAWAL, ENTRY (a reading taken by hand) or RULE (a gap that the
 *     server filled)
 * @param receivedAt time under which its readings lie in the store
 * @param readings how many readings it wrote
 * @param rules rules and donors of its estimates, null if it has none
 * @param effect month sums before and after, as JSON
 * @param withdraws change that it takes back, null if none
 * @param attachmentId photo of the counter, null if none
 * @param enteredBy null: the server itself
 */
public record ReadingChange(
    UUID id,
    UUID pointId,
    UUID orgUnitId,
    String kind,
    Instant startsAt,
    Instant endsAt,
    Instant receivedAt,
    int readings,
    @Nullable String rules,
    String effect,
    String reason,
    @Nullable UUID withdraws,
    @Nullable UUID attachmentId,
    @Nullable UUID enteredBy,
    Instant enteredAt) {}
