// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.carbon.verification.Assurance;
import org.tanheng.data.verification.StoredCase;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * The plan of a case, ISO 14064-3:2019, 6.1.
 *
 * @param threshold quantitative materiality, a share of the total such as 0.05
 * @param independence the verifier declares independence from the reporting entity
 * @param approved the plan is complete and approved
 */
record CasePlan(
    String objective,
    String criteria,
    String scope,
    Assurance assurance,
    BigDecimal threshold,
    boolean independence,
    boolean approved) {

  StoredCase over(StoredCase file) {
    var findings = new ArrayList<Finding>();
    if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.ONE) >= 0) {
      findings.add(
          Finding.error(
              "parameter-range",
              "threshold",
              threshold.toPlainString(),
              "a share between 0 and 1",
              "Write 5 % as 0.05."));
    }
    if (approved) {
      for (String text : List.of(objective, criteria, scope)) {
        if (text.isBlank()) {
          findings.add(
              Finding.error(
                  "case-plan",
                  "objective, criteria, scope",
                  "",
                  "all three",
                  "Complete the plan, then approve it."));
        }
      }
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return new StoredCase(
        file.id(),
        file.inventoryId(),
        file.version(),
        file.orgUnitId(),
        objective.strip(),
        criteria.strip(),
        scope.strip(),
        assurance.name(),
        threshold,
        file.seed(),
        independence,
        approved,
        null,
        null,
        null,
        null,
        file.createdBy(),
        file.createdAt());
  }
}
