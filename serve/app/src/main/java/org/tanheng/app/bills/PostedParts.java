// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.data.activity.Activity;
import org.tanheng.finding.Finding;

/** Whether the activity data that a bill was posted as still say what the bill says today. */
final class PostedParts {

  private PostedParts() {}

  /**
   * What differs: a datum corrected or taken away by hand, or a split that later readings moved.
   *
   * @param parts months of the bill as they are found today
   * @param posted data that the bill was posted as, also superseded ones
   */
  static List<Finding> check(List<BillParts> parts, List<Activity> posted) {
    var findings = new ArrayList<Finding>();
    for (BillParts part : parts) {
      Optional<Activity> datum =
          posted.stream().filter(d -> d.periodStart().equals(part.from())).findFirst();
      if (datum.isEmpty() || datum.get().supersededAt() != null) {
        findings.add(
            differs(
                part,
                "a datum that was corrected or taken away since",
                part.energy().toPlainString()));
      } else if (datum.get().amount().compareTo(part.energy()) != 0) {
        findings.add(
            differs(part, datum.get().amount().toPlainString(), part.energy().toPlainString()));
      }
    }
    return findings;
  }

  private static Finding differs(BillParts part, String got, String wanted) {
    return Finding.warning(
        "bill-posting-differs",
        part.from() + "/" + part.to(),
        got,
        wanted,
        "Save the bill again with a reason to post it anew, or explain the difference.");
  }
}
