// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point that is read, as the relational store knows it; its readings lie in the reading store
 * under its id.
 *
 * @param kind name of a kind of point, such as REGISTER; VIRTUAL has no readings
 * @param unit unit of its readings
 * @param scale decimals kept
 * @param digits for a register the digits before the decimal point, null if not known
 * @param highestPerHour most that it can count in an hour, in its unit before transformers
 * @param float32 whether it is sent as a 32-bit float
 * @param step how long an interval value lasts, such as 15m; null for others
 * @param zone IANA time zone of its calendar
 * @param validFrom readings before it do not count; null: the first one counts
 * @param validTo readings after it do not count; null: it has no end
 */
public record StoredPoint(
    UUID id,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String kind,
    String unit,
    int scale,
    @Nullable Integer digits,
    @Nullable BigDecimal highestPerHour,
    boolean float32,
    @Nullable String step,
    @Nullable String device,
    String zone,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    UUID createdBy,
    Instant createdAt) {}
