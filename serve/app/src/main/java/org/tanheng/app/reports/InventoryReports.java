// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.jobs.JobView;
import org.tanheng.app.jobs.Jobs;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.report.InventoryReport;
import org.tanheng.carbon.report.ReportKind;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.attachment.StoredFile;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.report.IssuedReport;
import org.tanheng.data.report.ReportRepository;
import org.tanheng.data.security.Role;
import org.tanheng.document.Cover;
import org.tanheng.document.Document;
import org.tanheng.document.RequiredContents.Checked;
import org.tanheng.document.Status;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.report.ReportFormat;
import org.tanheng.report.Reports;
import org.tanheng.units.Language;
import org.tanheng.verify.ResultLines;

/** Builds reports from the frozen result, and keeps those that are issued by their hash. */
@Service
class InventoryReports {
  private static final long LARGEST = 200L << 20;

  private final Recomputed inventories;
  private final ReportContexts contexts;
  private final ReportRepository reports;
  private final FileStore files;
  private final Jobs jobs;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;
  private final Identifiers identifiers;
  private final TransactionTemplate transactions;

  InventoryReports(
      Recomputed inventories,
      ReportContexts contexts,
      ReportRepository reports,
      FileStore files,
      Jobs jobs,
      AuditTrail audit,
      EvidenceOutbox evidence,
      Identifiers identifiers,
      TransactionTemplate transactions) {
    this.inventories = inventories;
    this.contexts = contexts;
    this.reports = reports;
    this.files = files;
    this.jobs = jobs;
    this.audit = audit;
    this.evidence = evidence;
    this.identifiers = identifiers;
    this.transactions = transactions;
  }

  /** The report with the status it deserves: final only from an approved version. */
  Checked check(CurrentUser user, UUID inventory, int number, ReportKind kind, Language language) {
    return check(user, inventories.version(user, inventory, number), kind, language);
  }

  private Checked check(
      CurrentUser user, Recomputed.Version version, ReportKind kind, Language language) {
    Checked checked =
        InventoryReport.build(
                version.inventory(), contexts.of(user, version, language), kind, language)
            .orElseThrow();
    InventoryState state = version.stored().state();
    if (state == InventoryState.APPROVED || state == InventoryState.LOCKED) {
      return checked;
    }
    var findings = new java.util.ArrayList<>(checked.findings());
    findings.add(
        Finding.warning(
            "report-not-approved",
            "inventory",
            state.name(),
            "APPROVED or LOCKED",
            "Until the inventory is approved its report stays a draft."));
    return new Checked(checked.document().as(Status.DRAFT), findings);
  }

  String preview(CurrentUser user, UUID inventory, int number, ReportKind kind, Language language) {
    Checked checked = check(user, inventory, number, kind, language);
    return new String(bytes(checked, ReportFormat.HTML), StandardCharsets.UTF_8);
  }

  JobView issue(
      CurrentUser user,
      UUID inventory,
      int number,
      ReportKind kind,
      Language language,
      ReportFormat format) {
    StoredInventory stored = inventories.newest(user, inventory);
    user.requireAny(stored.orgUnitId(), Role.RECORDER, Role.REVIEWER, Role.MANAGER);
    String base = identifiers.base();
    return jobs.start(
        user,
        "report",
        progress -> {
          progress.at(0, 2, "figures");
          Recomputed.Version version = inventories.version(user, inventory, number);
          Checked checked = check(user, version, kind, language);
          progress.at(1, 2, format.extension());
          String id = identifiers.draw();
          byte[] bytes = bytes(named(checked, id, base), format);
          IssuedReport issued = keep(user, version, checked, kind, language, format, id, bytes);
          return Outcome.done(issued, checked.findings());
        });
  }

  /** The report with its name and the code that leads to its evidence on the cover. */
  private static Checked named(Checked checked, String id, String base) {
    Document document = checked.document();
    Cover.Check check =
        new Cover.Check(
            document.language().pick("核验本报告", "Check this report"),
            Identifiers.printed(id),
            Identifiers.page(base, id));
    return new Checked(document.behind(document.cover().with(check)), checked.findings());
  }

  private IssuedReport keep(
      CurrentUser user,
      Recomputed.Version version,
      Checked checked,
      ReportKind kind,
      Language language,
      ReportFormat format,
      String id,
      byte[] bytes)
      throws IOException {
    StoredFile file = files.put(new ByteArrayInputStream(bytes), LARGEST).orElseThrow();
    StoredInventory stored = version.stored();
    String name =
        "%s-%s-v%d-%s.%s"
            .formatted(
                stored.periodStart().getYear(),
                kind.id(),
                stored.version(),
                language.tag(),
                format.extension());
    return transactions.execute(
        status -> {
          UUID report = UUID.randomUUID();
          identifiers.give(id, IdentifierKind.REPORT, report, stored.orgUnitId());
          IssuedReport issued =
              reports.issue(
                  new IssuedReport(
                      report,
                      stored.id(),
                      stored.version(),
                      stored.orgUnitId(),
                      kind.id(),
                      language.tag(),
                      format.extension(),
                      checked.document().status().name(),
                      version.resultHash(),
                      name,
                      file.hash().hex(),
                      bytes.length,
                      user.id(),
                      Instant.EPOCH,
                      id));
          audit.record(
              user, "report-issue", "report", issued.id(), issued.orgUnitId(), null, issued);
          Hash result = ResultLines.hash(version.inventory());
          evidence.record(
              LeafKind.REPORT,
              stored.id().toString(),
              result,
              JsonObject.builder()
                  .put("id", issued.id().toString())
                  .put("inventory", stored.id().toString())
                  .put("result", result.hex())
                  .put("file", file.hash().hex())
                  .build(),
              Map.of());
          return issued;
        });
  }

  List<IssuedReport> of(CurrentUser user, @Nullable UUID org) {
    OrgScope scope = user.scope();
    if (org != null) {
      user.requireRead(org);
      scope = scope.and(OrgScope.of(user.tree().below(List.of(org))));
    }
    return reports.all(scope).stream()
        .filter(report -> user.sees(report.orgUnitId(), report.inventoryId()))
        .toList();
  }

  IssuedReport require(CurrentUser user, UUID id) {
    return reports
        .byId(id, user.scope())
        .filter(report -> user.sees(report.orgUnitId(), report.inventoryId()))
        .orElseThrow(() -> ApiException.notFound("report", id));
  }

  private static byte[] bytes(Checked checked, ReportFormat format) {
    var out = new ByteArrayOutputStream();
    try {
      Reports.write(checked.document(), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
