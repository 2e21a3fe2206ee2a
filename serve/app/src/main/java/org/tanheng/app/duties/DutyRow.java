// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.duty.DutyState;

/**
 * A duty as it stands for a unit.
 *
 * @param state NOT_APPLICABLE where the unit has said that it does not have the duty, else OPEN
 * @param confirmed whether the unit has said that it has the duty: only then is anything overdue
 * @param note why
 */
record DutyRow(
    Duty duty,
    DutyState state,
    boolean confirmed,
    @Nullable String note,
    List<DutyPeriod> periods) {

  /**
   * One period of a duty.
   *
   * @param due null where neither the rule nor the unit has set a day
   * @param own whether the unit has set the day
   * @param overdue whether the day has passed while the duty is open
   */
  record DutyPeriod(
      String period,
      @Nullable LocalDate due,
      boolean own,
      DutyState state,
      boolean overdue,
      @Nullable String note) {}
}
