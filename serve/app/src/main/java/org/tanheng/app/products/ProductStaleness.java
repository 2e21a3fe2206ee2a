// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ProductModel;

/**
 * Names the footprints of suppliers that a version or a published footprint should rest on no more.
 */
@Component
class ProductStaleness {
  private final ProductModels models;
  private final SupplierStanding suppliers;

  ProductStaleness(ProductModels models, SupplierStanding suppliers) {
    this.models = models;
    this.suppliers = suppliers;
  }

  /** Of a version of a model. */
  List<Finding> of(StoredProduct version) {
    return of(version.orgUnitId(), version.body());
  }

  /** Of what was published; what has only expired since held in its period. */
  List<Finding> of(UUID unit, StoredFootprint published) {
    return of(unit, published.model()).stream()
        .filter(one -> !one.code().equals(SupplierStanding.EXPIRED))
        .toList();
  }

  private List<Finding> of(UUID unit, String body) {
    return body.contains("pcf") && models.read(body) instanceof Outcome.Done<ProductModel> model
        ? suppliers.of(unit, model.value())
        : List.of();
  }
}
