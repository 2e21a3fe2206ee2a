// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgUnit;

/**
 * Says which units of an assembled inventory are held only in part or are not controlled. Their
 * data are counted in full, so a reader must know (ISO 14064-1:2018, 5.1).
 */
final class Consolidation {

  private Consolidation() {}

  /** One note for each version of these units that holds on a day of the half-open period. */
  static List<String> notes(List<OrgUnit> versions, Set<UUID> units, LocalDate from, LocalDate to) {
    var notes = new ArrayList<String>();
    for (OrgUnit unit : versions) {
      @Nullable LocalDate last = unit.validTo();
      if (!units.contains(unit.id())
          || !unit.validFrom().isBefore(to)
          || (last != null && !last.isAfter(from))) {
        continue;
      }
      LocalDate start = unit.validFrom().isAfter(from) ? unit.validFrom() : from;
      String span = start + "/" + (last != null && last.isBefore(to) ? last : to);
      if (unit.control() != Control.FULL || !unit.operated()) {
        notes.add(unit.code() + held(unit) + span + "; its data are counted in full.");
      }
      if (unit.equityShare().compareTo(BigDecimal.ONE) < 0) {
        notes.add(
            unit.code()
                + ": equity share "
                + unit.equityShare().toPlainString()
                + " in "
                + span
                + " is not applied; its data are counted in full.");
      }
    }
    return notes;
  }

  private static String held(OrgUnit unit) {
    return switch (unit.control()) {
      case FULL -> ": operated by another in ";
      case JOINT -> ": jointly controlled in ";
      case NONE -> unit.operated() ? ": operated without control in " : ": not controlled in ";
    };
  }
}
