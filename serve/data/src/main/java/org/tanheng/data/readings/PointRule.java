// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of what is known of a register beyond its readings.
 *
 * @param digits digits before the decimal point, null if not known
 * @param highestPerHour most that it can count in an hour, in its unit before transformers
 * @param float32 whether it is sent as a 32-bit float
 */
public record PointRule(
    UUID id,
    UUID pointId,
    @Nullable Integer digits,
    @Nullable BigDecimal highestPerHour,
    boolean float32,
    String reason,
    UUID enteredBy,
    Instant enteredAt) {}
