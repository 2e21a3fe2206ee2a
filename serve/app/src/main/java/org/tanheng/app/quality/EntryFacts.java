// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reading taken by hand is compared with, so that a page can do it without a line.
 *
 * @param digits of the counter before the decimal point, null if not known
 * @param lastAt when it was read last, null if never
 * @param usualPerDay mean use a day over the last eight weeks as the counter shows it, null if too
 *     little is known
 */
record EntryFacts(
    UUID pointId,
    String code,
    String nameZh,
    String nameEn,
    String kind,
    String unit,
    int scale,
    String zone,
    @Nullable Integer digits,
    @Nullable Instant lastAt,
    @Nullable BigDecimal last,
    @Nullable BigDecimal usualPerDay) {}
