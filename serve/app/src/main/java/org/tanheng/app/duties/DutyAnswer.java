// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.duty.DutyState;

/**
 * What a user says of a duty.
 *
 * @param period month or year; empty for the duty as a whole
 * @param due day that the unit sets, with its source in the note; null to keep that of the rule
 */
record DutyAnswer(
    UUID orgUnitId,
    String duty,
    String period,
    DutyState state,
    @Nullable LocalDate due,
    @Nullable String note) {

  boolean isSilent() {
    return note == null || note.isBlank();
  }
}
