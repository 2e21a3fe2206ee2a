// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rollups, one column of slots per point and local month, and the marks of days whose readings
 * changed since. A mark is only removed by the refresh that saw its state, so a reading that comes
 * in between is never forgotten.
 */
public interface RollupStore {
  /**
   * A UTC day of a point whose readings changed; a change after it was listed gives it another
   * sequence.
   */
  record DirtyDay(String pointId, LocalDate utcDay, long sequence) {}

  /**
   * Days that changed since their rollups were made: those of a point one behind the other, by day.
   */
  List<DirtyDay> dirty();

  /** Whether more days than these changed. */
  default boolean isDirtier(int than) {
    return dirty().size() > than;
  }

  /**
   * Stores rollups and removes the marks they answer, in one atomic write that a crash may undo as
   * a whole; a mark whose sequence has moved on stays.
   */
  void put(List<Rollup> rollups, List<DirtyDay> answered);

  Optional<Rollup> get(String pointId, YearMonth month);

  /**
   * Month totals of points, by point as given and then by month; months without rollup are left
   * out.
   */
  default List<MonthTotal> totals(List<String> pointIds, YearMonth first, YearMonth last) {
    List<MonthTotal> totals = new ArrayList<>();
    for (String pointId : pointIds) {
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        get(pointId, month).map(MonthTotal::of).ifPresent(totals::add);
      }
    }
    return totals;
  }

  /**
   * Marks the days of readings dirty, for example after a point's zone or digits were corrected.
   */
  void mark(String pointId, TimeRange range);
}
