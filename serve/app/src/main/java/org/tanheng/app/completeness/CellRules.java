// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.review.Review;
import org.tanheng.data.activity.ActivityStatus;
import org.tanheng.data.activity.Source;
import org.tanheng.finding.Finding;

/** Rules over single months: days missing, evidence missing, sent back. */
final class CellRules {

  private CellRules() {}

  static boolean isJudged(MonthCell.State state) {
    return switch (state) {
      case PRESENT, ESTIMATED, PARTIAL, MISSING -> true;
      case COARSE, PENDING, ABSENT -> false;
    };
  }

  static List<Finding> of(
      Source source, List<SourceMonths> months, EvidenceFiles evidence, LocalDate today) {
    var findings = new ArrayList<Finding>();
    var seen = new HashSet<UUID>();
    for (SourceMonths month : months) {
      boolean fresh = month.ids().stream().filter(seen::add).count() > 0;
      if (!fresh && !month.ids().isEmpty()) {
        continue;
      }
      String place =
          month.state(today) == MonthCell.State.COARSE ? source.code() : place(source, month);
      if (month.state(today) == MonthCell.State.PARTIAL) {
        findings.add(
            Finding.warning(
                "month-partial",
                place,
                "some days",
                "every day of the month",
                "Enter the rest of the month: missing is never zero."));
      }
      if (month.status() == ActivityStatus.RETURNED) {
        findings.add(
            Finding.warning(
                "activity-returned",
                place,
                "sent back by the reviewer",
                "a corrected value",
                "Read the reviewer's note and correct the datum."));
      }
      if (month.data().stream().anyMatch(datum -> !evidence.proves(datum))) {
        findings.add(
            Finding.warning(
                "evidence-missing",
                place,
                "no reference and no file",
                "a bill, a reading or a file",
                "Attach what the value was taken from."));
      }
    }
    return findings;
  }

  /** What stands in the way of handing the month in, besides what the rules found. */
  static List<Finding> unfinished(String place, MonthCell cell) {
    if (cell.state() == MonthCell.State.COARSE) {
      return List.of(
          Finding.warning(
              "month-coarse",
              place,
              "part of a longer span",
              "a value of the month",
              "Enter the month by itself, or say why it is only known with others."));
    }
    if (cell.state() == MonthCell.State.PENDING) {
      return List.of(
          Finding.warning(
              "month-pending", place, "nothing yet", "a value", "Wait for the month to end."));
    }
    if (cell.status() == ActivityStatus.RECORDED) {
      return List.of(
          Finding.warning(
              "not-reviewed",
              place,
              "recorded",
              "reviewed by another person",
              "Have somebody other than the recorder review it."));
    }
    return List.of();
  }

  /** Green only where it is reviewed and nothing was found. */
  static Review.@Nullable Colour colour(
      Source source, SourceMonths month, List<Finding> findings, MonthCell.State state) {
    if (state == MonthCell.State.PENDING || state == MonthCell.State.ABSENT) {
      return null;
    }
    String place = place(source, month);
    Review.Colour found =
        Review.of(findings.stream().filter(f -> f.subject().equals(place)).toList()).colour();
    boolean reviewed =
        month.status() == ActivityStatus.REVIEWED || month.status() == ActivityStatus.APPROVED;
    return found == Review.Colour.GREEN && !reviewed ? Review.Colour.YELLOW : found;
  }

  private static String place(Source source, SourceMonths month) {
    return source.code() + " " + month.value().month();
  }
}
