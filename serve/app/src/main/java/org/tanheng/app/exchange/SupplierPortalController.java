// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.web.Files;
import org.tanheng.data.exchange.SupplierRequest;

/** What a supplier sees and answers who holds the key of a request; without an account. */
@RestController
@RequestMapping("/api/supplier")
class SupplierPortalController {
  private static final String KEY = "Tanheng-Request";

  private final SupplierPortal portal;

  SupplierPortalController(SupplierPortal portal) {
    this.portal = portal;
  }

  /** What is asked for. */
  record AskedFootprint(
      String askerZh,
      String askerEn,
      String supplier,
      String product,
      String unit,
      LocalDate periodFrom,
      LocalDate periodTo,
      String note,
      Instant dueAt,
      SupplierRequest.State state,
      String remark) {}

  /**
   * An answer as a document.
   *
   * @param document PACT 3.0 or Catena-X, as text
   * @param byForm whether the page's form made it
   */
  record SupplierDocument(String document, boolean byForm) {}

  @GetMapping
  AskedFootprint asked(@RequestHeader(name = KEY, defaultValue = "") String key) {
    SupplierRequest request = portal.opened(key);
    List<String> asker = portal.asker(request);
    return new AskedFootprint(
        asker.get(0),
        asker.get(1),
        request.supplier(),
        request.product(),
        request.unit(),
        request.periodFrom(),
        request.periodTo(),
        request.note(),
        request.dueAt(),
        request.state(),
        request.remark());
  }

  /** The workbook to be filled in. */
  @GetMapping("/template")
  ResponseEntity<byte[]> template(@RequestHeader(name = KEY, defaultValue = "") String key) {
    return Files.save("footprint.xlsx", Files.XLSX)
        .cacheControl(CacheControl.noStore())
        .body(portal.template(portal.opened(key)));
  }

  /** Answers by the form, or with a document. */
  @PostMapping("/answer")
  SupplierFigures answer(
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody SupplierDocument answer) {
    return portal.answer(portal.opened(key), answer.document(), answer.byForm() ? "FORM" : "PACT");
  }

  /** Answers with the filled workbook, or a document as a file. */
  @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  SupplierFigures file(
      @RequestHeader(name = KEY, defaultValue = "") String key, @RequestPart MultipartFile file)
      throws IOException {
    return portal.file(portal.opened(key), Files.name(file, "answer"), file.getBytes());
  }
}
