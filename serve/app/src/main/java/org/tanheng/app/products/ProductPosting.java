// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.product.ProductRepository;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.evidence.Json;

/** Enters and publishes products without a request, for the demonstration. */
@Service
public class ProductPosting {
  private final ProductRepository products;
  private final ProductDrafts drafts;
  private final FootprintKeeping keeping;

  ProductPosting(ProductRepository products, ProductDrafts drafts, FootprintKeeping keeping) {
    this.products = products;
    this.drafts = drafts;
    this.keeping = keeping;
  }

  /** A new product with its first version. */
  public UUID enter(UUID unit, String code, String body, UUID by) {
    UUID id = products.create(unit, code).orElseThrow();
    products.append(drafts.of(by, id, 1, unit, code, body));
    return id;
  }

  /** Another version of a product. */
  public void revise(UUID product, String body, UUID by) {
    StoredProduct before = newest(product);
    products.append(
        drafts.of(by, product, before.number() + 1, before.orgUnitId(), before.code(), body));
  }

  /** Publishes the newest version for a year and answers its intensity. */
  public BigDecimal publish(UUID product, int year, UUID by) {
    LocalDate from = LocalDate.of(year, 1, 1);
    return keeping
        .keep(newest(product), from, from.plusYears(1), by, Json.of(by.toString()))
        .intensity();
  }

  private StoredProduct newest(UUID product) {
    return products.history(product, OrgScope.everything()).getLast();
  }
}
