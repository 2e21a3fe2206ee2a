// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Activity data of a source for a half-open span. A correction is a new datum that supersedes this
 * one; nothing is overwritten but the state of its review.
 *
 * @param amount zero or more, in {@code unit}
 * @param quality word of the quality, such as measured
 * @param evidence reference that proves it, null if attachments do
 * @param supersedes datum that this one corrects, null if none
 * @param supersededAt null while this is what is known
 */
public record Activity(
    UUID id,
    UUID sourceId,
    UUID orgUnitId,
    LocalDate periodStart,
    LocalDate periodEnd,
    BigDecimal amount,
    String unit,
    String quality,
    @Nullable String evidence,
    @Nullable String note,
    ActivityStatus status,
    UUID recordedBy,
    Instant recordedAt,
    @Nullable UUID reviewedBy,
    @Nullable Instant reviewedAt,
    @Nullable String reviewNote,
    @Nullable UUID supersedes,
    @Nullable Instant supersededAt) {}
