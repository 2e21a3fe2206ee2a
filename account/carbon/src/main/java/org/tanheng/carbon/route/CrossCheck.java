// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.route;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * A second figure for the activity of a source over a span; it counts in no total. Never negative.
 *
 * @param route how it was determined
 * @param from first day, null for the whole period
 * @param to day after the last, null for the whole period
 * @param value the figure, computed from the balance where there is one
 * @param balance terms of a stock balance, null for other routes
 * @param evidence what proves it
 * @param note a remark of who recorded it
 */
public record CrossCheck(
    Route route,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Quantity value,
    @Nullable StockBalance balance,
    @Nullable String evidence,
    @Nullable String note) {}
