// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;

/**
 * Whether a verification statement can be issued. It needs independence declared, a plan, every
 * point closed, and misstatements below materiality.
 */
public final class Statement {

  private Statement() {}

  /** What still stands in the way of an unmodified statement; empty when it can be issued. */
  public static List<Finding> obstacles(
      boolean independenceDeclared,
      boolean planApproved,
      boolean samplesComplete,
      boolean sourcesChecked,
      List<Nonconformity> points,
      Materiality materiality) {
    var findings = new ArrayList<Finding>();
    if (!independenceDeclared) {
      findings.add(
          obstacle(
              "case-independence",
              "independence",
              "not declared",
              "a declaration of independence",
              "The verifier declares independence from the reporting entity."));
    }
    if (!planApproved) {
      findings.add(
          obstacle(
              "case-plan",
              "plan",
              "not approved",
              "an approved verification plan",
              "Complete objective, criteria, scope, assurance and materiality, then approve."));
    }
    if (!samplesComplete) {
      findings.add(
          obstacle(
              "case-sampling",
              "sampling",
              "records not looked at",
              "every drawn record looked at",
              "Enter the result for each drawn record."));
    }
    if (!sourcesChecked) {
      findings.add(
          obstacle(
              "case-not-checked",
              "reported against verified",
              "sources without a verified value",
              "a verified value for every source",
              "Enter what was found; a source that was not looked into is no agreement."));
    }
    points.stream()
        .filter(Nonconformity::blocks)
        .forEach(
            p ->
                findings.add(
                    obstacle(
                        p.isMajor() ? "case-open-major" : "case-open-point",
                        p.id(),
                        p.state().name(),
                        "CLOSED",
                        "Correct or answer it; the verifier then closes it.")));
    if (materiality.isMaterial()) {
      findings.add(
          obstacle(
              "case-material-misstatement",
              "materiality",
              materiality.gross().toPlainString() + " tCO2e",
              "at most " + materiality.limit().toPlainString() + " tCO2e",
              "Correct the misstatements in a new version of the inventory."));
    }
    return findings;
  }

  private static Finding obstacle(
      String code, String subject, String got, String wanted, String advice) {
    return Finding.error(code, subject, got, wanted, advice);
  }
}
