// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is to be asked for.
 *
 * @param contact whom the link is sent to
 * @param unit declared unit that is wanted, such as {@code kilogram}
 * @param periodTo the day after the last
 * @param dueAt until when the link works
 * @param remindDays how many days before that the supplier is reminded by mail, null for never
 * @param mail whether the server mails the link
 */
record SupplierWish(
    UUID orgUnitId,
    String supplier,
    @Nullable String contact,
    String product,
    String unit,
    LocalDate periodFrom,
    LocalDate periodTo,
    @Nullable String note,
    Instant dueAt,
    @Nullable Integer remindDays,
    @Nullable Boolean mail) {}
