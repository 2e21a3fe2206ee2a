// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.organisation.OrgUnit;

/**
 * What changes in the versions of one unit when new facts hold from a day until before another: the
 * versions that they touch are superseded, what was so before and after is said again.
 */
record Revision(List<OrgUnit> superseded, List<OrgUnit> appended) {

  static Revision of(List<OrgUnit> known, OrgUnit draft) {
    List<OrgUnit> appended = rest(known, draft.validFrom(), draft.validTo());
    appended.add(draft);
    return new Revision(touched(known, draft.validFrom(), draft.validTo()), appended);
  }

  /** The unit ends: nothing holds from {@code day} on. */
  static Revision ending(List<OrgUnit> known, LocalDate day) {
    return new Revision(touched(known, day, null), rest(known, day, null));
  }

  private static List<OrgUnit> touched(
      List<OrgUnit> known, LocalDate from, @Nullable LocalDate to) {
    return known.stream()
        .filter(v -> to == null || v.validFrom().isBefore(to))
        .filter(v -> endsAfter(v, from))
        .toList();
  }

  private static List<OrgUnit> rest(List<OrgUnit> known, LocalDate from, @Nullable LocalDate to) {
    List<OrgUnit> rest = new ArrayList<>();
    for (OrgUnit version : touched(known, from, to)) {
      if (version.validFrom().isBefore(from)) {
        rest.add(version.between(version.validFrom(), from));
      }
      if (to != null && endsAfter(version, to)) {
        rest.add(version.between(to, version.validTo()));
      }
    }
    return rest;
  }

  private static boolean endsAfter(OrgUnit version, LocalDate day) {
    return version.validTo() == null || version.validTo().isAfter(day);
  }

  /** The unit's versions after the change. */
  List<OrgUnit> appliedTo(List<OrgUnit> known) {
    List<OrgUnit> result = new ArrayList<>(known);
    result.removeAll(superseded);
    result.addAll(appended);
    return result;
  }
}
