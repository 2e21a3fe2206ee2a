// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.Source;

/** The days of a period, within the life of a source, for which there are no activity data. */
final class Gaps {

  private Gaps() {}

  static List<String> of(Source source, List<Activity> data, LocalDate from, LocalDate to) {
    LocalDate at = source.validFrom().isAfter(from) ? source.validFrom() : from;
    LocalDate last = source.validTo();
    LocalDate end = last != null && last.isBefore(to) ? last : to;
    var gaps = new ArrayList<String>();
    for (Activity datum :
        data.stream().sorted(Comparator.comparing(Activity::periodStart)).toList()) {
      if (datum.periodStart().isAfter(at)) {
        gaps.add(at + "/" + (datum.periodStart().isBefore(end) ? datum.periodStart() : end));
      }
      at = datum.periodEnd().isAfter(at) ? datum.periodEnd() : at;
    }
    if (at.isBefore(end)) {
      gaps.add(at + "/" + end);
    }
    return gaps;
  }
}
