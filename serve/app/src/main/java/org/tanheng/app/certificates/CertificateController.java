// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.certificates.Certificates.CertificateView;
import org.tanheng.app.security.CurrentUser;

/** Certificates over REST. */
@RestController
@RequestMapping("/api/certificates")
class CertificateController {

  /** New facts of a lot and the version that they are based on. */
  record CertificateRevision(long basedOn, CertificateFacts facts) {}

  /** A part of a lot for a source and a half-open period, in the unit of the lot. */
  record CertificateUsage(UUID sourceId, LocalDate from, LocalDate to, BigDecimal amount) {}

  /** A stored file and what it proves of a lot. */
  record CertificateProof(UUID attachmentId, String proves) {}

  private final Certificates certificates;

  CertificateController(Certificates certificates) {
    this.certificates = certificates;
  }

  @GetMapping
  List<CertificateView> of(CurrentUser user, @RequestParam(required = false) @Nullable UUID org) {
    return certificates.of(user, org);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CertificateView create(CurrentUser user, @RequestBody CertificateFacts facts) {
    return certificates.create(user, facts);
  }

  @PutMapping("/{id}")
  CertificateView revise(
      CurrentUser user, @PathVariable UUID id, @RequestBody CertificateRevision revision) {
    return certificates.revise(user, id, revision.basedOn(), revision.facts());
  }

  @PostMapping("/{id}/files")
  CertificateView attach(
      CurrentUser user, @PathVariable UUID id, @RequestBody CertificateProof proof) {
    return certificates.attach(user, id, proof.attachmentId(), proof.proves());
  }

  @PostMapping("/{id}/uses")
  CertificateView use(
      CurrentUser user, @PathVariable UUID id, @RequestBody CertificateUsage usage) {
    return certificates.use(user, id, usage.sourceId(), usage.from(), usage.to(), usage.amount());
  }

  @PostMapping("/{id}/uses/{use}/withdraw")
  CertificateView withdraw(CurrentUser user, @PathVariable UUID id, @PathVariable UUID use) {
    return certificates.withdraw(user, id, use);
  }
}
