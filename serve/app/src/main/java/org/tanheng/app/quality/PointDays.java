// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How complete a point is, day by day of its own calendar.
 *
 * @param meterId where it is read, null if at no meter
 */
record PointDays(
    UUID pointId,
    String code,
    String nameZh,
    String nameEn,
    @Nullable UUID meterId,
    List<Day> days) {

  /**
   * One day.
   *
   * @param coverage share of the day of which the use is known, 0 to 1; null where nothing is due:
   *     the point did not count, or the day has not come. Of a day in part it is that part's.
   * @param quality worst quality of what is known, missing where nothing is
   * @param items open items of the queue that meet the day
   */
  record Day(LocalDate day, @Nullable BigDecimal coverage, String quality, int items) {}
}
