// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tanheng.carbon.boundary.Judgement;
import org.tanheng.carbon.boundary.Judgement.Verdict;
import org.tanheng.finding.Finding;

/**
 * Holds the assessment of indirect categories against the lines (ISO 14064-1:2018, 5.2.3): what is
 * counted was assessed, and what is significant is counted.
 */
final class SignificanceCheck {

  /** Imported energy, category 2, is counted by every method; the others are judged. */
  private static final Set<String> JUDGED = new TreeSet<>(Set.of("3", "4", "5", "6"));

  private SignificanceCheck() {}

  static void check(InventoryInput input, Set<String> counted, List<Finding> findings) {
    List<Judgement> judgements = input.boundary().judgements();
    Set<String> assessed = judgements.stream().map(Judgement::category).collect(Collectors.toSet());
    for (String category : JUDGED) {
      if (counted.contains(category) && !assessed.contains(category)) {
        findings.add(
            Finding.warning(
                "significance-not-assessed",
                "significance.categories." + category,
                "sources without an assessment",
                "significant, not-significant or excluded",
                "Assess the category by stated criteria (ISO 14064-1:2018, 5.2.3)."));
      }
    }
    for (Judgement judgement : judgements) {
      if (judgement.verdict() == Verdict.SIGNIFICANT && !counted.contains(judgement.category())) {
        findings.add(
            Finding.warning(
                "significant-without-sources",
                "significance.categories." + judgement.category(),
                "no source",
                "at least one source with activity data",
                "Quantify the category, or exclude it with a reason."));
      }
    }
  }
}
