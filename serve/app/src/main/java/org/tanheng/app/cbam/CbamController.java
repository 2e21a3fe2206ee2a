// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.cbam.CbamViews.CbamDetail;
import org.tanheng.app.cbam.CbamViews.CbamResult;
import org.tanheng.app.cbam.CbamViews.CbamStatement;
import org.tanheng.app.cbam.CbamViews.CbamVerdict;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Files;
import org.tanheng.footprint.cbam.CbamReport;
import org.tanheng.footprint.cbam.CbamText;
import org.tanheng.footprint.cbam.Embedded;
import org.tanheng.report.ReportFormat;
import org.tanheng.report.Reports;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;

/** Statements of installations over REST. */
@RestController
@RequestMapping("/api/cbam")
class CbamController {
  private final Statements statements;
  private final Verdicts verdicts;

  CbamController(Statements statements, Verdicts verdicts) {
    this.statements = statements;
    this.verdicts = verdicts;
  }

  /** All versions that the user may read, the newest period first. */
  @GetMapping("/statements")
  List<CbamStatement> all(CurrentUser user) {
    return statements.all(user);
  }

  /** Enters a statement; the next version where the installation has one of the period. */
  @PostMapping("/statements")
  @ResponseStatus(HttpStatus.CREATED)
  CbamDetail add(CurrentUser user, @RequestBody Statements.Order order) {
    return statements.add(user, order);
  }

  /** What would come out of a statement; nothing is kept. */
  @PostMapping("/attempts")
  CbamResult attempt(CurrentUser user, @RequestBody Statements.Order order) {
    return statements.attempt(user, order);
  }

  @GetMapping("/statements/{id}")
  CbamDetail detail(CurrentUser user, @PathVariable UUID id) {
    return statements.detail(user, id);
  }

  /** The trace of a figure: direct, indirect, counted, allocation or certificates. */
  @GetMapping(
      path = "/statements/{id}/goods/{process}/{figure}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String trace(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable String process,
      @PathVariable String figure) {
    Embedded good = statements.computed(statements.require(user, id)).good(process);
    Trace trace =
        switch (figure) {
          case "direct" -> good.direct();
          case "indirect" -> good.indirect();
          case "counted" -> good.counted();
          case "allocation" -> good.freeAllocation();
          case "certificates" -> good.certificates();
          default -> null;
        };
    if (trace == null) {
      throw ApiException.notFound("figure", figure);
    }
    return trace.toJson();
  }

  /** The operator's report; what a declarant reckons with is not in it. */
  @GetMapping("/statements/{id}/report")
  ResponseEntity<byte[]> report(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam String format,
      @RequestParam String language)
      throws IOException {
    ReportFormat wanted =
        ReportFormat.of(format)
            .orElseThrow(() -> ApiException.choice("format", format, "docx, xlsx, pdf, html"));
    Language words =
        Language.of(language)
            .orElseThrow(() -> ApiException.choice("language", language, "zh-CN, en"));
    Statements.Computed computed = statements.computed(statements.require(user, id));
    var out = new ByteArrayOutputStream();
    Reports.write(CbamReport.of(computed.installation(), computed.goods(), words), wanted, out);
    return Files.save(
        "cbam-" + computed.installation().from() + "." + format,
        MediaType.parseMediaType(wanted.mediaType()),
        out.toByteArray());
  }

  /** The data that are passed on to declarants. */
  @GetMapping("/statements/{id}/communication.xml")
  ResponseEntity<byte[]> communication(CurrentUser user, @PathVariable UUID id) {
    Statements.Computed computed = statements.computed(statements.require(user, id));
    return Files.save(
        "cbam-" + computed.installation().from() + ".xml",
        MediaType.APPLICATION_XML,
        CbamText.xml(computed.installation(), computed.goods()).getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps what a verifier says, with the report as a file. */
  @PostMapping(
      path = "/statements/{id}/verifications",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  CbamVerdict verify(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam String verifier,
      @RequestParam(defaultValue = "") String accreditation,
      @RequestParam String opinion,
      @RequestParam LocalDate dated,
      @RequestPart MultipartFile file)
      throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      return verdicts.add(
          user,
          id,
          new Verdicts.Said(verifier, accreditation, opinion, dated),
          bytes,
          file.getOriginalFilename());
    }
  }
}
