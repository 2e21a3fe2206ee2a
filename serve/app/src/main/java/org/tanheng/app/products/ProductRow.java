// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.finding.Finding;

/**
 * A product in the list.
 *
 * @param number newest version of its model
 * @param intensity what that version gave when it was kept, null if it could not be computed
 * @param stale footprints of suppliers that the newest version should rest on no more
 * @param published by period, and within a period as it was published: the last counts
 */
record ProductRow(
    UUID id,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    int number,
    @Nullable BigDecimal intensity,
    @Nullable String unit,
    Instant knownAt,
    List<Finding> stale,
    List<PublishedFootprint> published) {

  static ProductRow of(
      StoredProduct product, List<Finding> stale, List<PublishedFootprint> published) {
    return new ProductRow(
        product.id(),
        product.orgUnitId(),
        product.code(),
        product.nameZh(),
        product.nameEn(),
        product.number(),
        product.intensity(),
        product.unit(),
        product.knownAt(),
        stale,
        published);
  }
}
