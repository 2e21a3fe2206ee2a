// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.passports.PassportViews.RequestEntry;
import org.tanheng.app.passports.PassportViews.RequestView;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.passport.RequestRepository;
import org.tanheng.data.passport.StoredRequest;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** Requests to third parties for certificates of published footprints, step by step. */
@Service
class CertificateRequests {
  private static final int LONGEST = 200;
  private static final int LONGEST_WISH = 2000;
  private static final Map<String, Set<String>> NEXT =
      Map.of(
          "REQUESTED", Set.of("SENT", "WITHDRAWN"),
          "SENT", Set.of("QUESTION", "GRANTED", "REFUSED", "WITHDRAWN"),
          "QUESTION", Set.of("SENT", "WITHDRAWN"));

  private final RequestRepository requests;
  private final Passports passports;
  private final FootprintRepository footprints;
  private final Attachments attachments;
  private final AuditTrail audit;

  CertificateRequests(
      RequestRepository requests,
      Passports passports,
      FootprintRepository footprints,
      Attachments attachments,
      AuditTrail audit) {
    this.requests = requests;
    this.passports = passports;
    this.footprints = footprints;
    this.attachments = attachments;
    this.audit = audit;
  }

  /**
   * What became of a request.
   *
   * @param certificate its number, wanted where it was granted
   */
  record Happened(String state, String note, String certificate, @Nullable LocalDate validUntil) {}

  @Transactional
  public RequestView add(CurrentUser user, UUID product, RequestEntry entry) {
    StoredProduct known = passports.product(user, product);
    user.require(Role.MANAGER, known.orgUnitId());
    if (footprints
        .byId(entry.footprintId(), user.scope())
        .filter(one -> one.productId().equals(product))
        .isEmpty()) {
      throw ApiException.notFound("footprint", entry.footprintId());
    }
    words("addressee", entry.addressee(), LONGEST);
    words("wish", entry.wish(), LONGEST_WISH);
    UUID id =
        requests.add(
            new StoredRequest(
                new UUID(0, 0),
                product,
                entry.footprintId(),
                entry.addressee().strip(),
                entry.wish().strip(),
                user.id(),
                Instant.EPOCH,
                List.of()));
    RequestView made = view(id);
    audit.record(user, "certificate-request", "product", product, known.orgUnitId(), null, made);
    return made;
  }

  /** Takes a step; a certificate is granted with its number, its end and its file. */
  @Transactional
  public RequestView step(
      CurrentUser user,
      UUID id,
      Happened happened,
      @Nullable InputStream bytes,
      @Nullable String name)
      throws IOException {
    StoredRequest request =
        requests
            .byId(id, user.scope())
            .orElseThrow(() -> ApiException.notFound("certificate request", id));
    StoredProduct product = passports.product(user, request.productId());
    user.require(Role.MANAGER, product.orgUnitId());
    Set<String> next = NEXT.getOrDefault(request.state(), Set.of());
    if (!next.contains(happened.state())) {
      throw ApiException.conflict(
          Finding.error(
              "certificate-step",
              "state",
              request.state() + " > " + happened.state(),
              next.isEmpty() ? "nothing more" : String.join(", ", next.stream().sorted().toList()),
              "Look at the request again."));
    }
    if (happened.note().length() > LONGEST_WISH || happened.certificate().length() > LONGEST) {
      throw refused("passport-text", "note", "a long text", "at most 2000 characters");
    }
    boolean granted = happened.state().equals("GRANTED");
    if (granted
        && (bytes == null || happened.certificate().isBlank() || happened.validUntil() == null)) {
      throw refused(
          "certificate-missing",
          "certificate",
          "no certificate",
          "its number, the day until which it is valid, and its file");
    }
    @Nullable UUID file =
        bytes == null
            ? null
            : attachments.add(user, product.orgUnitId(), bytes, name, "application/pdf").id();
    RequestView before = RequestView.of(request);
    requests.step(
        id,
        new StoredRequest.Step(
            request.steps().size() + 1,
            happened.state(),
            happened.note(),
            happened.certificate().strip(),
            happened.validUntil(),
            file,
            user.id(),
            Instant.EPOCH));
    RequestView after = view(id);
    audit.record(
        user,
        "certificate-request-step",
        "product",
        request.productId(),
        product.orgUnitId(),
        before,
        after);
    return after;
  }

  private RequestView view(UUID id) {
    return RequestView.of(requests.byId(id, OrgScope.everything()).orElseThrow());
  }

  private static void words(String subject, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw refused("passport-text", subject, text, "1 to " + longest + " characters");
    }
  }

  private static ApiException refused(String code, String subject, String got, String wanted) {
    return new ApiException(
        HttpStatus.UNPROCESSABLE_ENTITY,
        Finding.error(code, subject, got, wanted, "Correct it and save again."));
  }
}
