// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ProductModel;

/** Reads a document into the version that is kept of it. */
@Component
class ProductDrafts {
  private final ProductModels models;
  private final ProductRuns runs;

  ProductDrafts(ProductModels models, ProductRuns runs) {
    this.models = models;
    this.runs = runs;
  }

  /** A draft must be a model; what only shows when it is computed may still be open. */
  StoredProduct of(UUID by, UUID id, int number, UUID unit, String code, String body) {
    ProductModel model = models.read(body).orElseThrow();
    @Nullable BigDecimal intensity = null;
    @Nullable String of = null;
    if (runs.quick(unit, model, "") instanceof Outcome.Done<ModelResult> done) {
      intensity = ProductRuns.intensity(done.value());
      of = ProductRuns.unit(model);
    }
    return new StoredProduct(
        id,
        number,
        unit,
        code,
        named(model.nameZh(), model),
        named(model.nameEn(), model),
        body,
        Hash.ofText(body).hex(),
        intensity,
        of,
        by,
        Instant.EPOCH);
  }

  private static String named(String name, ProductModel model) {
    return name.isBlank() ? model.id() : name;
  }
}
