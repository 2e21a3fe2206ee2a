// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the activity of a source over a half-open span was determined, or a second figure for it.
 *
 * @param route MEASURED, STOCK_BALANCE, INVOICE, STATISTICS or ESTIMATED
 * @param amount zero or more, in {@code unit}
 * @param terms of a stock balance, null for other routes
 * @param evidence reference that proves it, null if the attachment does
 */
public record ActivityFigure(
    UUID id,
    UUID sourceId,
    UUID orgUnitId,
    LocalDate periodStart,
    LocalDate periodEnd,
    FigureRole role,
    String route,
    BigDecimal amount,
    String unit,
    @Nullable StockTerms terms,
    @Nullable String evidence,
    @Nullable String note,
    @Nullable UUID attachmentId,
    UUID recordedBy,
    Instant recordedAt,
    @Nullable UUID supersedes,
    @Nullable Instant supersededAt) {}
