// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.data.activity.Source;
import org.tanheng.finding.Finding;

/** What is wrong with a half-open span of days in which something of a source is stated. */
public final class SourceSpan {
  private SourceSpan() {}

  /** The findings in a list of the caller's own, empty where the span is sound. */
  public static List<Finding> findings(Source source, LocalDate from, LocalDate to) {
    var findings = new ArrayList<Finding>();
    if (!to.isAfter(from)) {
      findings.add(
          Finding.error(
              "period-invalid",
              "from",
              from + "/" + to,
              "an end after the start",
              "Spans are half-open."));
    } else if (!source.meets(from, to)) {
      findings.add(
          Finding.error(
              "source-not-valid",
              "from",
              from + "/" + to,
              source.validFrom() + "/" + (source.validTo() == null ? "" : source.validTo()),
              "The source does not exist then; correct its dates or the span."));
    }
    return findings;
  }
}
