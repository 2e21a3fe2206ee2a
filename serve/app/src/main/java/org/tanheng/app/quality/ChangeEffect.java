// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to month sums, and to the activity data made from them.
 *
 * @param readings how many readings it writes
 * @param rules rules and donors of its estimates
 */
record ChangeEffect(List<MonthSum> months, List<Datum> data, int readings, List<String> rules) {

  /**
   * The sum of a point over a local month, null where nothing is known.
   *
   * @param coverageAfter share of the month that is known then
   */
  record MonthSum(
      UUID pointId,
      String code,
      String nameZh,
      String nameEn,
      String unit,
      YearMonth month,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      BigDecimal coverageBefore,
      BigDecimal coverageAfter,
      String qualityAfter) {}

  /**
   * An activity datum that is made from the readings.
   *
   * @param after what it would be; an approved one stays until it is returned
   */
  record Datum(
      UUID activityId,
      UUID sourceId,
      String nameZh,
      String nameEn,
      LocalDate from,
      LocalDate to,
      String unit,
      BigDecimal before,
      @Nullable BigDecimal after,
      String status) {}
}
