// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;

/**
 * The check that stands between a draft and a final report. A missing item, an open gap or a figure
 * without a source each give a finding, and any of them keeps the document a draft.
 */
public final class RequiredContents {
  private RequiredContents() {}

  /** A document with the status it deserves and the findings that explain it. */
  public record Checked(Document document, List<Finding> findings) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** Final if nothing is missing, else a draft. */
  public static Checked check(Document document, List<Requirement> requirements) {
    List<Finding> findings = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement.satisfiedBy(document).isEmpty()) {
        findings.add(
            Finding.error(
                "report-item-missing",
                requirement.id(),
                "nothing",
                requirement.clause() + " " + requirement.title(),
                "Supply this item; until then the report stays a draft."));
      }
    }
    for (Block block : document.blocks().toList()) {
      if (block instanceof Block.Gap gap
          && requirements.stream().noneMatch(r -> r.id().equals(gap.requirement()))) {
        findings.add(
            Finding.error(
                "report-item-missing",
                gap.requirement(),
                "nothing",
                gap.text(),
                "Supply this item; until then the report stays a draft."));
      }
      findings.addAll(Sources.missing(block));
    }
    Status status = findings.isEmpty() ? Status.FINAL : Status.DRAFT;
    return new Checked(document.as(status), findings);
  }
}
