// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.product.StoredProduct;

/**
 * A version of a model in its history.
 *
 * @param hash SHA-256 of the document as it was written
 */
record ProductVersionRow(
    int number,
    String hash,
    @Nullable BigDecimal intensity,
    @Nullable String unit,
    UUID recordedBy,
    Instant knownAt) {

  static ProductVersionRow of(StoredProduct version) {
    return new ProductVersionRow(
        version.number(),
        version.hash(),
        version.intensity(),
        version.unit(),
        version.recordedBy(),
        version.knownAt());
  }
}
