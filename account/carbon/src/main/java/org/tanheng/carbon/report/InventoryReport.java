// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tanheng.carbon.Inventory;
import org.tanheng.document.Document;
import org.tanheng.document.RequiredContents;
import org.tanheng.document.RequiredContents.Checked;
import org.tanheng.document.Status;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Language;

/**
 * Builds the report of an inventory. All figures are sums of posted lines in tCO2e and carry their
 * trace; a report with a missing item is a draft and says on every page that it is one.
 */
public final class InventoryReport {
  private InventoryReport() {}

  /**
   * The report with its status and the findings that keep it a draft. Refused is only a report that
   * the method does not have: finding {@code report-method-mismatch}.
   */
  public static Outcome<Checked> build(
      Inventory inventory, ReportContext context, ReportKind kind, Language language) {
    boolean chinese = inventory.pack().id().startsWith("cn-");
    if (kind == ReportKind.CN_GUIDELINE && !chinese) {
      return Outcome.refused(
          Finding.error(
              "report-method-mismatch",
              "report",
              inventory.pack().id(),
              "an inventory by a Chinese guideline or standard",
              "Choose the report iso-14064-1, or compute with a method cn-..."));
    }
    ReportData data = new ReportData(inventory, context, language);
    Document document =
        kind == ReportKind.ISO_14064_1 ? new IsoReport(data).build() : new CnReport(data).build();
    Checked checked = RequiredContents.check(document, RequirementList.read(kind, language));
    List<Finding> findings = new ArrayList<>(checked.findings());
    findings.addAll(inventory.findings());
    findings.addAll(unknownSources(inventory, context));
    Document result =
        inventory.pack().isReleased() ? checked.document() : checked.document().as(Status.DRAFT);
    return Outcome.done(new Checked(result, findings));
  }

  private static List<Finding> unknownSources(Inventory inventory, ReportContext context) {
    Set<String> known = new TreeSet<>();
    inventory.input().sources().forEach(source -> known.add(source.id()));
    return context.sources().keySet().stream()
        .filter(id -> !known.contains(id))
        .sorted()
        .map(
            id ->
                Finding.warning(
                    "report-source-unknown",
                    "report.sources." + id,
                    id,
                    String.join(", ", known),
                    "The remark stands nowhere; write the id of a source of the inventory."))
        .toList();
  }
}
