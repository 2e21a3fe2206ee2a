// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.tanheng.app.passports.PassportViews.PassportEntry;
import org.tanheng.app.passports.PassportViews.PassportRow;
import org.tanheng.app.passports.PassportViews.PassportView;
import org.tanheng.app.passports.PassportViews.RequestEntry;
import org.tanheng.app.passports.PassportViews.RequestView;
import org.tanheng.app.security.CurrentUser;

/** Passports and requests for certificates over REST, for those who keep them. */
@RestController
@RequestMapping("/api/passports")
class PassportController {
  private final Passports passports;
  private final CertificateRequests requests;

  PassportController(Passports passports, CertificateRequests requests) {
    this.passports = passports;
    this.requests = requests;
  }

  /** The newest passport of each product that the user may read. */
  @GetMapping
  List<PassportRow> all(CurrentUser user) {
    return passports.all(user);
  }

  @GetMapping("/{product}")
  PassportView one(CurrentUser user, @PathVariable UUID product) {
    return passports.one(user, product);
  }

  /** Keeps the next version of a passport. */
  @PostMapping("/{product}")
  @ResponseStatus(HttpStatus.CREATED)
  PassportView add(CurrentUser user, @PathVariable UUID product, @RequestBody PassportEntry entry) {
    return passports.add(user, product, entry);
  }

  /** Writes down that a third party is asked for a certificate. */
  @PostMapping("/{product}/requests")
  @ResponseStatus(HttpStatus.CREATED)
  RequestView request(
      CurrentUser user, @PathVariable UUID product, @RequestBody RequestEntry entry) {
    return requests.add(user, product, entry);
  }

  /** Writes down what became of a request. */
  @PostMapping(path = "/requests/{id}/steps", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  RequestView step(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam String state,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String certificate,
      @RequestParam(required = false) @Nullable LocalDate validUntil,
      @RequestPart(required = false) @Nullable MultipartFile file)
      throws IOException {
    var happened = new CertificateRequests.Happened(state, note, certificate, validUntil);
    if (file == null || file.isEmpty()) {
      return requests.step(user, id, happened, null, null);
    }
    try (InputStream bytes = file.getInputStream()) {
      return requests.step(user, id, happened, bytes, file.getOriginalFilename());
    }
  }
}
