// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.tanheng.units.Quality;

/**
 * The sum of a {@link Rollup}, in the point's unit and sign, kept beside it so that months and
 * years of many points need no hours.
 *
 * @param sum of all slots, 0 where nothing is known
 * @param amounts absolute use by quality; those that have none are absent
 * @param knownMillis how much of the month is known
 * @param wholeMillis how long the month is
 */
public record MonthTotal(
    String pointId,
    YearMonth month,
    BigDecimal sum,
    Map<Quality, BigDecimal> amounts,
    long knownMillis,
    long wholeMillis) {

  public MonthTotal {
    amounts = Map.copyOf(amounts);
  }

  /** Adds up a rollup. */
  public static MonthTotal of(Rollup rollup) {
    IntervalSeries slots = rollup.slots();
    Map<Quality, BigDecimal> amounts = new EnumMap<>(Quality.class);
    for (int i = 0; i < slots.count(); i++) {
      BigDecimal amount = slots.decimal(i);
      if (amount != null) {
        amounts.merge(slots.quality(i), amount.abs(), BigDecimal::add);
      }
    }
    TimeRange whole = slots.slots().range();
    return new MonthTotal(
        rollup.pointId(),
        rollup.month(),
        BigDecimal.valueOf(slots.sum(), slots.scale()),
        amounts,
        slots.knownMillis(),
        whole.endMillis() - whole.startMillis());
  }
}
