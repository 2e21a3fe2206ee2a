// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.identifier.IdentifierKind;
import org.tanheng.data.identifier.IdentifierRepository;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.ProductRepository;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;

/** Products of units and the versions of their models. */
@Service
class Products {
  private static final int LONGEST_CODE = 60;

  private final ProductRepository products;
  private final FootprintRepository footprints;
  private final IdentifierRepository identifiers;
  private final ProductModels models;
  private final ProductDrafts drafts;
  private final ProductStaleness staleness;
  private final AuditTrail audit;

  Products(
      ProductRepository products,
      FootprintRepository footprints,
      IdentifierRepository identifiers,
      ProductModels models,
      ProductDrafts drafts,
      ProductStaleness staleness,
      AuditTrail audit) {
    this.products = products;
    this.footprints = footprints;
    this.identifiers = identifiers;
    this.models = models;
    this.drafts = drafts;
    this.staleness = staleness;
    this.audit = audit;
  }

  List<ProductRow> all(CurrentUser user) {
    Map<UUID, List<StoredFootprint>> published =
        footprints.all(user.scope()).stream()
            .collect(Collectors.groupingBy(StoredFootprint::productId));
    return products.known(user.scope()).stream()
        .map(one -> row(one, published.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /** A product with one version of its model, the newest unless told. */
  ProductView view(CurrentUser user, UUID id, @Nullable Integer number) {
    List<StoredProduct> versions = history(user, id);
    StoredProduct shown = number == null ? versions.getLast() : version(versions, number);
    return new ProductView(
        row(versions.getLast(), footprints.of(id, user.scope())),
        shown.number(),
        shown.body(),
        models.document(shown.body()).orElseThrow().writeIndented(),
        identifiers.of(IdentifierKind.PRODUCT, id).map(Identified::id).orElse(null),
        versions.stream().map(ProductVersionRow::of).toList());
  }

  private ProductRow row(StoredProduct newest, List<StoredFootprint> published) {
    return ProductRow.of(
        newest,
        staleness.of(newest),
        published.stream()
            .map(one -> PublishedFootprint.of(one, staleness.of(newest.orgUnitId(), one)))
            .toList());
  }

  /** The version of that number, the newest if none is named. */
  StoredProduct version(CurrentUser user, UUID id, @Nullable Integer number) {
    List<StoredProduct> versions = history(user, id);
    return number == null ? versions.getLast() : version(versions, number);
  }

  private static StoredProduct version(List<StoredProduct> versions, int number) {
    return versions.stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("version", number));
  }

  private List<StoredProduct> history(CurrentUser user, UUID id) {
    List<StoredProduct> versions = products.history(id, user.scope());
    if (versions.isEmpty()) {
      throw ApiException.notFound("product", id);
    }
    return versions;
  }

  @Transactional
  public ProductView create(CurrentUser user, ProductEntry entry) {
    user.requireAny(entry.orgUnitId(), Role.RECORDER, Role.MANAGER);
    String code = entry.code().strip();
    if (code.isEmpty() || code.length() > LONGEST_CODE) {
      throw ApiException.malformed(
          Finding.error(
              "code-missing", "code", code, "1 to 60 characters", "Enter the article number."));
    }
    UUID id =
        products
            .create(entry.orgUnitId(), code)
            .orElseThrow(
                () ->
                    ApiException.conflict(
                        Finding.error(
                            "product-known",
                            "code",
                            code,
                            "a code that the unit has not used",
                            "Open the product of that code, or choose another.")));
    StoredProduct made =
        products.append(drafts.of(user.id(), id, 1, entry.orgUnitId(), code, entry.body()));
    audit.record(
        user, "product-create", "product", id, made.orgUnitId(), null, ProductVersionRow.of(made));
    return view(user, id, null);
  }

  @Transactional
  public ProductView revise(CurrentUser user, UUID id, ProductRevision revision) {
    products.hold(id);
    StoredProduct before = history(user, id).getLast();
    user.requireAny(before.orgUnitId(), Role.RECORDER, Role.MANAGER);
    if (before.number() != revision.basedOn()) {
      throw ApiException.conflict(
          Finding.error(
              "product-changed",
              "basedOn",
              Integer.toString(revision.basedOn()),
              Integer.toString(before.number()),
              "Another person changed the model: look at it again."));
    }
    StoredProduct after =
        products.append(
            drafts.of(
                user.id(),
                id,
                before.number() + 1,
                before.orgUnitId(),
                before.code(),
                revision.body()));
    audit.record(
        user,
        "product-revise",
        "product",
        id,
        after.orgUnitId(),
        ProductVersionRow.of(before),
        ProductVersionRow.of(after));
    return view(user, id, null);
  }
}
