// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/**
 * Use in one slot, [start, end), in the point's unit and sign. A slot of which nothing is known has
 * no value and quality MISSING; it is never zero.
 *
 * @param coverage share of the slot's time that is known, 0 to 1
 */
public record Interval(
    Instant start,
    Instant end,
    @Nullable BigDecimal value,
    Unit unit,
    Quality quality,
    BigDecimal coverage) {}
