// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import org.tanheng.finding.Finding;
import org.tanheng.finding.Severity;
import org.tanheng.telemetry.TimeRange;

/**
 * What a rule objects to, where and when. What was found and what was expected stand in words with
 * their units.
 */
public record VeeFlag(
    String ruleId,
    Check check,
    Severity severity,
    String pointId,
    TimeRange range,
    String got,
    String wanted) {

  static VeeFlag of(VeeRule rule, String pointId, TimeRange range, String got, String wanted) {
    return new VeeFlag(rule.id(), rule.check(), rule.severity(), pointId, range, got, wanted);
  }

  /** The flag as something to look at. */
  public Finding finding() {
    String subject = pointId + ", " + range.start() + " to " + range.end();
    String advice = "Accept it, correct the reading, or estimate it.";
    return new Finding("vee-" + check.code(), severity, subject, got, wanted, advice);
  }
}
