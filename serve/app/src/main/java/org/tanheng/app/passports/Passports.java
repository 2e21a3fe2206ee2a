// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.passports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.identifiers.Identifiers;
import org.tanheng.app.passports.PassportViews.PassportEntry;
import org.tanheng.app.passports.PassportViews.PassportRow;
import org.tanheng.app.passports.PassportViews.PassportView;
import org.tanheng.app.passports.PassportViews.RequestView;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.data.identifier.IdentifierRepository;
import org.tanheng.data.passport.PassportRepository;
import org.tanheng.data.passport.RequestRepository;
import org.tanheng.data.passport.StoredPassport;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.ProductRepository;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Passports as those who keep them see them. */
@Service
class Passports {
  private final PassportRepository passports;
  private final RequestRepository requests;
  private final ProductRepository products;
  private final FootprintRepository footprints;
  private final IdentifierRepository names;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;
  private final JsonMapper json;

  Passports(
      PassportRepository passports,
      RequestRepository requests,
      ProductRepository products,
      FootprintRepository footprints,
      IdentifierRepository names,
      Identifiers identifiers,
      AuditTrail audit,
      EvidenceOutbox evidence,
      JsonMapper json) {
    this.evidence = evidence;
    this.passports = passports;
    this.requests = requests;
    this.products = products;
    this.footprints = footprints;
    this.names = names;
    this.identifiers = identifiers;
    this.audit = audit;
    this.json = json;
  }

  List<PassportRow> all(CurrentUser user) {
    return passports.newest(user.scope()).stream()
        .map(one -> new PassportRow(one.productId(), one.number(), one.open(), one.gtin()))
        .toList();
  }

  PassportView one(CurrentUser user, UUID product) {
    product(user, product);
    StoredPassport stored =
        passports.of(product).orElseThrow(() -> ApiException.notFound("passport", product));
    return view(stored);
  }

  /** Keeps the next version; what is open to everybody needs a manager. */
  @Transactional
  public PassportView add(CurrentUser user, UUID id, PassportEntry entry) {
    StoredProduct product = product(user, id);
    user.require(Role.MANAGER, product.orgUnitId());
    List<Finding> wrong = PassportCheck.of(entry.body()).stream().filter(Finding::isError).toList();
    if (!wrong.isEmpty()) {
      throw new ApiException(HttpStatus.UNPROCESSABLE_ENTITY, wrong);
    }
    String typed = entry.gtin();
    @Nullable String gtin = typed == null || typed.isBlank() ? null : gtin(typed);
    if (!entry.batch().matches("[A-Za-z0-9._-]{0,20}")) {
      throw refused(
          "passport-batch", "batch", entry.batch(), "letters, digits, . _ - (20 at most)");
    }
    UUID footprint = entry.footprintId();
    if (footprint != null
        && footprints
            .byId(footprint, user.scope())
            .filter(one -> one.productId().equals(id))
            .isEmpty()) {
      throw ApiException.notFound("footprint", footprint);
    }
    StoredPassport kept =
        passports.add(
            new StoredPassport(
                id,
                0,
                gtin,
                entry.batch(),
                footprint,
                entry.open(),
                json.writeValueAsString(entry.body()),
                user.id(),
                Instant.EPOCH));
    evidence.record(
        LeafKind.PASSPORT,
        id.toString(),
        null,
        JsonObject.builder()
            .put("product", name(id).orElseThrow())
            .put("version", Integer.toString(kept.number()))
            .build(),
        Map.of("content", PassportEvidence.content(kept), "by", EvidenceOutbox.person(user)));
    audit.record(
        user,
        "passport-add",
        "product",
        id,
        product.orgUnitId(),
        null,
        new PassportRow(id, kept.number(), kept.open(), kept.gtin()));
    return view(kept);
  }

  /** A product that the user may read. */
  StoredProduct product(CurrentUser user, UUID id) {
    List<StoredProduct> versions = products.history(id, user.scope());
    if (versions.isEmpty()) {
      throw ApiException.notFound("product", id);
    }
    return versions.getLast();
  }

  PassportBody body(StoredPassport stored) {
    return json.readValue(stored.body(), PassportBody.class);
  }

  /**
   * What the code on a label says: a GS1 Digital Link where there is a GTIN, else the open page.
   */
  String link(StoredPassport stored, String name) {
    String base = identifiers.base();
    String gtin = stored.gtin();
    if (gtin == null) {
      return Identifiers.page(base, name);
    }
    return base + "/01/" + gtin + (stored.batch().isEmpty() ? "" : "/10/" + stored.batch());
  }

  /** The stable name of a product. */
  Optional<String> name(UUID product) {
    return names.of(IdentifierKind.PRODUCT, product).map(Identified::id);
  }

  private PassportView view(StoredPassport stored) {
    String name = name(stored.productId()).orElseThrow();
    PassportBody body = body(stored);
    return new PassportView(
        stored.productId(),
        stored.number(),
        stored.gtin(),
        stored.batch(),
        stored.footprintId(),
        stored.open(),
        body,
        name,
        link(stored, name),
        stored.knownAt(),
        PassportCheck.of(body),
        requests.of(stored.productId()).stream().map(RequestView::of).toList());
  }

  private static String gtin(String typed) {
    return Gtin.of(typed)
        .orElseThrow(
            () ->
                refused(
                    "passport-gtin",
                    "gtin",
                    typed,
                    "8, 12, 13 or 14 digits with a right check digit"));
  }

  private static ApiException refused(String code, String subject, String got, String wanted) {
    return new ApiException(
        HttpStatus.UNPROCESSABLE_ENTITY,
        Finding.error(code, subject, got, wanted, "Correct it and save again."));
  }
}
