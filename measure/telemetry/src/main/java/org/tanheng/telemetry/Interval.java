// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/**
 * Use in one slot, [start, end), in the point's unit and sign. A slot of which nothing is known has
 * no value and quality MISSING; it is never zero.
 *
 * @param coverage share of the slot's time that is known, 0 to 1
 * @param low least that can have been used, null where no bound is known
 * @param high most that can have been used, null where no bound is known
 * @param flags what happened to the value on its way
 */
public record Interval(
    Instant start,
    Instant end,
    @Nullable BigDecimal value,
    Unit unit,
    Quality quality,
    BigDecimal coverage,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Set<Flag> flags) {}
