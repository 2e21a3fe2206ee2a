// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.reports;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.jobs.JobView;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.carbon.report.ReportKind;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.report.IssuedReport;
import org.tanheng.document.RequiredContents.Checked;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.report.ReportFormat;
import org.tanheng.units.Language;

/** Reports over REST. */
@RestController
@RequestMapping("/api")
class ReportController {

  /** What the report says beyond its figures: a JSON object as in the inventory as code. */
  record Said(String context) {}

  /** Which report is wanted. */
  record Wanted(String kind, String language, String format) {}

  /** The status that a report deserves, and what is missing for another. */
  record Deserved(String status, List<Finding> findings) {}

  private final InventoryReports reports;
  private final ReportContexts contexts;
  private final FileStore files;

  ReportController(InventoryReports reports, ReportContexts contexts, FileStore files) {
    this.reports = reports;
    this.contexts = contexts;
    this.files = files;
  }

  @GetMapping("/inventories/{id}/report-context")
  Said context(CurrentUser user, @PathVariable UUID id) {
    return new Said(contexts.said(user, id));
  }

  @PutMapping("/inventories/{id}/report-context")
  Said say(CurrentUser user, @PathVariable UUID id, @RequestBody Said said) {
    return new Said(contexts.say(user, id, said.context()));
  }

  @GetMapping("/inventories/{id}/versions/{version}/report")
  Deserved deserved(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestParam String kind,
      @RequestParam String language) {
    Checked checked = reports.check(user, id, version, kind(kind), language(language));
    return new Deserved(checked.document().status().name(), checked.findings());
  }

  /** The report as a page, with its mark where it is a draft. */
  @GetMapping(
      path = "/inventories/{id}/versions/{version}/report/preview",
      produces = "text/html;charset=UTF-8")
  String preview(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestParam String kind,
      @RequestParam String language) {
    return reports.preview(user, id, version, kind(kind), language(language));
  }

  /** Writes the report as a file and keeps it by its hash, as a job. */
  @PostMapping("/inventories/{id}/versions/{version}/report")
  JobView issue(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable int version,
      @RequestBody Wanted wanted) {
    return reports.issue(
        user,
        id,
        version,
        kind(wanted.kind()),
        language(wanted.language()),
        ReportFormat.of(wanted.format())
            .orElseThrow(
                () -> ApiException.choice("format", wanted.format(), "docx, xlsx, pdf, html")));
  }

  @GetMapping("/reports")
  List<IssuedReport> all(CurrentUser user, @RequestParam(required = false) @Nullable UUID org) {
    return reports.of(user, org);
  }

  @GetMapping("/reports/{id}/content")
  ResponseEntity<byte[]> content(CurrentUser user, @PathVariable UUID id) throws IOException {
    IssuedReport report = reports.require(user, id);
    return Files.save(
        report.name(),
        MediaType.parseMediaType(ReportFormat.of(report.format()).orElseThrow().mediaType()),
        files.read(new Hash(report.sha256())).orElseThrow());
  }

  private static ReportKind kind(String kind) {
    return ReportKind.of(kind)
        .orElseThrow(() -> ApiException.choice("kind", kind, "iso-14064-1, cn-guideline"));
  }

  private static Language language(String language) {
    return Language.of(language)
        .orElseThrow(() -> ApiException.choice("language", language, "zh-CN, en"));
  }
}
