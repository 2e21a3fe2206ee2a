// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.model.UncertaintyShown;

/** What versions of models give, one by one and side by side. */
@Service
class ProductResults {
  private final Products products;
  private final ProductModels models;
  private final ProductRuns runs;
  private final ModelStanding standing;

  ProductResults(
      Products products, ProductModels models, ProductRuns runs, ModelStanding standing) {
    this.products = products;
    this.models = models;
    this.runs = runs;
    this.standing = standing;
  }

  /** A document that is not kept. */
  ProductResult attempt(CurrentUser user, ModelText text) {
    user.requireRead(text.orgUnitId());
    ProductModel model = models.read(text.body()).orElseThrow();
    String scenario = text.scenario() == null ? "" : text.scenario();
    ModelResult result =
        models.told(text.body(), runs.quick(text.orgUnitId(), model, scenario)).orElseThrow();
    return runs.shown(result.adding(standing.of(text.orgUnitId(), model, text.product())));
  }

  /** A version, or one of its scenarios. */
  ProductResult of(
      CurrentUser user, UUID id, @Nullable Integer version, @Nullable String scenario) {
    return runs.shown(result(user, id, version, scenario == null ? "" : scenario));
  }

  ModelResult result(CurrentUser user, UUID id, @Nullable Integer version, String scenario) {
    StoredProduct stored = products.version(user, id, version);
    String body = stored.body();
    ProductModel model = models.read(body).orElseThrow();
    return models
        .told(body, runs.run(stored.orgUnitId(), model, scenario))
        .orElseThrow()
        .adding(standing.of(stored.orgUnitId(), model, id));
  }

  /** A version as it stands and all its scenarios. */
  ProductScenarios scenarios(CurrentUser user, UUID id, @Nullable Integer version) {
    StoredProduct stored = products.version(user, id, version);
    return runs.scenarios(stored.orgUnitId(), models.read(stored.body()).orElseThrow());
  }

  /** The newest versions of two products. */
  ProductComparison compare(CurrentUser user, UUID id, UUID other) {
    ModelResult a = result(user, id, null, "");
    ModelResult b = result(user, other, null, "");
    boolean same = a.model().unit().equals(b.model().unit());
    return new ProductComparison(
        List.of(runs.shown(a), runs.shown(b)), same, same ? below(a, b) : null);
  }

  /** Probability that a normal difference with the variances of both is below zero. */
  private static @Nullable Double below(ModelResult a, ModelResult b) {
    double spread = Math.hypot(deviation(a), deviation(b));
    if (spread == 0) {
      return null;
    }
    return normal((a.total() - b.total()) / spread);
  }

  private static double deviation(ModelResult result) {
    UncertaintyShown sure = result.uncertainty();
    return sure == null ? 0 : sure.deviation();
  }

  /** The standard normal distribution (Abramowitz and Stegun, 26.2.17; error below 7.5e-8). */
  static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double[] b = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};
    double sum = 0;
    for (int k = b.length - 1; k >= 0; k--) {
      sum = t * (b[k] + sum);
    }
    double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    return z >= 0 ? 1 - tail : tail;
  }
}
