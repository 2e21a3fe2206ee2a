// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** What may not be done with activity data, and what to do instead. */
final class Problems {

  private Problems() {}

  static Finding approved(Activity datum) {
    return Finding.error(
        "activity-approved",
        "amount",
        datum.amount().toPlainString(),
        "a datum that is not approved",
        "Have it returned first, with the reason.");
  }

  /** A sheet may not silently take the place of what a bill or readings prove. */
  static boolean isProvedBetter(Activity datum, Cell cell) {
    String known = datum.evidence();
    String offered = cell.evidence();
    return known != null
        && offered != null
        && offered.startsWith("attachment:")
        && (known.startsWith("bill:") || known.startsWith("readings:"));
  }

  static Finding proved(Activity datum) {
    return Finding.error(
        "activity-proved",
        "amount",
        datum.amount().toPlainString() + " " + datum.unit() + ", by " + datum.evidence(),
        "a month that no bill and no readings prove",
        "Correct the bill or the readings, or change the datum in the grid with a reason.");
  }

  static Finding overlap(LocalDate from, LocalDate to, Activity other) {
    return Finding.error(
        "activity-overlap",
        "from",
        from + "/" + to,
        "days that " + other.periodStart() + "/" + other.periodEnd() + " does not cover",
        "The same days would be counted twice; remove the other datum first.");
  }

  /** Reviewed by a reviewer, approved by a manager, never by who recorded it. */
  static void checkReview(
      CurrentUser user, Activity datum, ActivityStatus to, @Nullable String note) {
    user.requireAny(
        datum.orgUnitId(),
        to == ActivityStatus.APPROVED
            ? new Role[] {Role.MANAGER}
            : new Role[] {Role.REVIEWER, Role.MANAGER});
    if (datum.supersededAt() != null || to == ActivityStatus.RECORDED) {
      throw conflict(datum, to, "what is known now, to be REVIEWED, RETURNED or APPROVED");
    }
    if (datum.recordedBy().equals(user.id())) {
      throw ApiException.conflict(
          Finding.error(
              "four-eyes",
              "activity",
              user.login(),
              "another person than who recorded it",
              "Ask a colleague to review it."));
    }
    if (to == ActivityStatus.APPROVED && datum.status() != ActivityStatus.REVIEWED) {
      throw conflict(datum, to, "REVIEWED");
    }
    if (to == ActivityStatus.RETURNED && (note == null || note.isBlank())) {
      throw ApiException.malformed(
          Finding.error(
              "comment-missing",
              "comment",
              "",
              "what is to be corrected",
              "Say why the datum goes back."));
    }
  }

  private static ApiException conflict(Activity datum, ActivityStatus to, String wanted) {
    return ApiException.conflict(
        Finding.error(
            "activity-state",
            "activity " + datum.id(),
            datum.status() + " to " + to,
            wanted,
            "Look at the datum again."));
  }
}
