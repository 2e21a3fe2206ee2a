// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.document.RequiredContents;
import org.tanheng.document.Status;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.report.ProductReport;
import org.tanheng.report.ReportFormat;
import org.tanheng.report.Reports;
import org.tanheng.units.Language;

/** The report of a version by ISO 14067 and GB/T 24067, and what it still lacks. */
@RestController
@RequestMapping("/api/products/{id}/report")
class ProductReports {

  /**
   * What a report would be.
   *
   * @param status DRAFT while an item is missing
   * @param missing a finding for each item
   */
  record ProductReportState(Status status, List<Finding> missing) {}

  private final ProductResults results;

  ProductReports(ProductResults results) {
    this.results = results;
  }

  /** What keeps the report a draft. */
  @GetMapping("/state")
  ProductReportState state(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version) {
    RequiredContents.Checked checked = checked(user, id, version, Language.ZH);
    return new ProductReportState(checked.document().status(), checked.findings());
  }

  /** The report as docx, xlsx, pdf or html; a draft says so on every page. */
  @GetMapping
  ResponseEntity<byte[]> file(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "zh-CN") String language,
      @RequestParam(defaultValue = "docx") String format) {
    Language in =
        Language.of(language)
            .orElseThrow(() -> ApiException.choice("language", language, "zh-CN, en"));
    ReportFormat as =
        ReportFormat.of(format)
            .orElseThrow(() -> ApiException.choice("format", format, "docx, xlsx, pdf, html"));
    RequiredContents.Checked checked = checked(user, id, version, in);
    String name = checked.document().id() + "-" + in.tag() + "." + as.extension();
    return Files.save(name, MediaType.APPLICATION_OCTET_STREAM, bytes(checked, as));
  }

  private RequiredContents.Checked checked(
      CurrentUser user, UUID id, @Nullable Integer version, Language language) {
    return ProductReport.of(results.result(user, id, version, ""), language);
  }

  private static byte[] bytes(RequiredContents.Checked checked, ReportFormat format) {
    try (var out = new ByteArrayOutputStream()) {
      Reports.write(checked.document(), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
