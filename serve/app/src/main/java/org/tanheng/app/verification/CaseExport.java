// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.attachments.FileBundle;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.report.IssuedReport;
import org.tanheng.data.report.ReportRepository;
import org.tanheng.document.Document;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.report.ReportFormat;
import org.tanheng.report.Reports;
import org.tanheng.units.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case as one zip: what was decided as canonical JSON and as documents, the frozen inventory, its
 * issued reports, and the hash of every file that stands behind it.
 */
@Service
class CaseExport {
  private static final List<ReportFormat> FORMATS =
      List.of(ReportFormat.DOCX, ReportFormat.XLSX, ReportFormat.PDF);

  private final Cases cases;
  private final Recomputed inventories;
  private final ReportRepository reports;
  private final ActivityRepository activities;
  private final AttachmentRepository attachments;
  private final FileStore files;
  private final JsonMapper json;

  CaseExport(
      Cases cases,
      Recomputed inventories,
      ReportRepository reports,
      ActivityRepository activities,
      AttachmentRepository attachments,
      FileStore files,
      JsonMapper json) {
    this.cases = cases;
    this.inventories = inventories;
    this.reports = reports;
    this.activities = activities;
    this.attachments = attachments;
    this.files = files;
    this.json = json;
  }

  @Transactional(readOnly = true)
  public byte[] zip(CurrentUser user, UUID id, Language language) throws IOException {
    CaseView view = cases.view(user, id);
    UUID inventory = view.file().inventoryId();
    int number = view.file().version();
    Recomputed.Version version = inventories.version(user, inventory, number);
    StoredCalculation frozen = inventories.frozen(user, inventory, number);
    var bundle = new FileBundle();
    bundle.add("case.json", canonical(view));
    documents(bundle, CaseDocument.of(view, language));
    bundle.add("inventory/inventory.yaml", frozen.input());
    bundle.add("inventory/result.json", InventoryJson.of(version.inventory()));
    reports(bundle, user, inventory, number);
    bundle.add("evidence.json", evidence(user, version.stored()));
    bundle.add(
        "manifest.json",
        JsonObject.builder()
            .put("format", "tanheng-verification-case-1")
            .put("case", id.toString())
            .put("inventory", inventory.toString())
            .put("version", number)
            .put("inputHash", frozen.inputHash())
            .put("resultHash", frozen.resultHash())
            .put("method", frozen.packId())
            .put("methodHash", frozen.packHash())
            .put("factorRelease", frozen.factorRelease())
            .put("factorHash", frozen.factorHash())
            .put("files", bundle.listing())
            .build());
    bundle.add("SHA256SUMS", bundle.sums());
    return bundle.zip();
  }

  private static void documents(FileBundle bundle, Document document) throws IOException {
    for (ReportFormat format : FORMATS) {
      var out = new ByteArrayOutputStream();
      Reports.write(document, format, out);
      bundle.add("case." + format.extension(), out.toByteArray());
    }
  }

  private void reports(FileBundle bundle, CurrentUser user, UUID inventory, int version)
      throws IOException {
    for (IssuedReport report : reports.all(user.scope())) {
      if (report.inventoryId().equals(inventory) && report.version() == version) {
        String name = "reports/" + report.sha256().substring(0, 12) + "-" + report.name();
        bundle.add(name, files.read(new Hash(report.sha256())).orElseThrow());
      }
    }
  }

  /** What proves the activity data of the inventory: references and the hashes of their files. */
  private Json evidence(CurrentUser user, StoredInventory stored) {
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(stored.orgUnitId()))));
    List<Activity> data = activities.known(stored.periodStart(), stored.periodEnd(), scope);
    Map<UUID, List<UUID>> attached =
        activities.attachments(data.stream().map(Activity::id).toList());
    Map<UUID, Attachment> known =
        attachments
            .byIds(attached.values().stream().flatMap(List::stream).distinct().toList(), scope)
            .stream()
            .collect(Collectors.toMap(Attachment::id, Function.identity()));
    List<Json> rows = new ArrayList<>();
    for (Activity datum : data) {
      List<Json> proofs = new ArrayList<>();
      for (UUID file : attached.getOrDefault(datum.id(), List.of())) {
        Attachment one = known.get(file);
        if (one != null) {
          proofs.add(
              JsonObject.builder().put("name", one.name()).put("sha256", one.hash().hex()).build());
        }
      }
      String reference = datum.evidence();
      rows.add(
          JsonObject.builder()
              .put("activity", datum.id().toString())
              .put("source", datum.sourceId().toString())
              .put("from", datum.periodStart().toString())
              .put("to", datum.periodEnd().toString())
              .put("amount", datum.amount().toPlainString())
              .put("unit", datum.unit())
              .put("status", datum.status().name())
              .put("reference", reference == null ? "" : reference)
              .put("files", Json.of(proofs))
              .build());
    }
    return Json.of(rows);
  }

  private Json canonical(Object value) {
    return Json.parse(json.writeValueAsString(value)).orElseThrow();
  }
}
