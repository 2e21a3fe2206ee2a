// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

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
import org.tanheng.app.security.CurrentUser;

/** Products and the versions of their models over REST. */
@RestController
@RequestMapping("/api/products")
class ProductController {
  private final Products products;
  private final ProductResults results;
  private final ProductModels models;
  private final SiteAmounts amounts;
  private final SiteBooks books;

  ProductController(
      Products products,
      ProductResults results,
      ProductModels models,
      SiteAmounts amounts,
      SiteBooks books) {
    this.products = products;
    this.results = results;
    this.models = models;
    this.amounts = amounts;
    this.books = books;
  }

  /** The products of all units that the user may read, by code. */
  @GetMapping
  List<ProductRow> all(CurrentUser user) {
    return products.all(user);
  }

  /** Enters a product with the first version of its model. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ProductView create(CurrentUser user, @RequestBody ProductEntry entry) {
    return products.create(user, entry);
  }

  /** A product with one version of its model, the newest unless told. */
  @GetMapping("/{id}")
  ProductView one(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version) {
    return products.view(user, id, version);
  }

  /** Keeps another version. */
  @PutMapping("/{id}")
  ProductView revise(
      CurrentUser user, @PathVariable UUID id, @RequestBody ProductRevision revision) {
    return products.revise(user, id, revision);
  }

  /** What a version gives, or one of its scenarios. */
  @GetMapping("/{id}/result")
  ProductResult result(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String scenario) {
    return results.of(user, id, version, scenario);
  }

  /** A version as it stands and all its scenarios, side by side. */
  @GetMapping("/{id}/scenarios")
  ProductScenarios scenarios(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version) {
    return results.scenarios(user, id, version);
  }

  /** The newest versions of two products side by side. */
  @GetMapping("/{id}/comparison")
  ProductComparison compare(CurrentUser user, @PathVariable UUID id, @RequestParam UUID other) {
    return results.compare(user, id, other);
  }

  /** Computes a document without keeping it. */
  @PostMapping("/attempt")
  ProductResult attempt(CurrentUser user, @RequestBody ModelText text) {
    return results.attempt(user, text);
  }

  /** A document with the amounts of meters and sheets as the books have them now. */
  @PostMapping("/settle")
  SettledModel settle(CurrentUser user, @RequestBody ModelText text) {
    user.requireRead(text.orgUnitId());
    return books.settled(user, text.orgUnitId(), models.document(text.body()).orElseThrow());
  }

  /** What a meter's point or an activity sheet's source says of a span of days. */
  @GetMapping("/amount")
  SiteAmount amount(
      CurrentUser user,
      @RequestParam String origin,
      @RequestParam UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return amounts.of(user, origin, id, from, to);
  }
}
