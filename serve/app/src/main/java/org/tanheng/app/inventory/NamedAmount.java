// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount of activity that follows from readings.
 *
 * @param evidence names the point and the days of its readings
 * @param source id of the source in the inventory
 * @param from first day; null: that of the inventory's period
 * @param to the day after the last; null as before
 */
record NamedAmount(
    String evidence,
    String source,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    BigDecimal value,
    String unit) {}
