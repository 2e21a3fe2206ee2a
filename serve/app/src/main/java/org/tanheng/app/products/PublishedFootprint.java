// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.finding.Finding;

/**
 * A footprint that was published; model and result are fetched by its id.
 *
 * @param stale footprints of suppliers that it rests on and that were withdrawn or replaced since
 */
record PublishedFootprint(
    UUID id,
    UUID productId,
    int number,
    LocalDate periodStart,
    LocalDate periodEnd,
    String reference,
    BigDecimal intensity,
    String unit,
    BigDecimal illustrative,
    String modelHash,
    String resultHash,
    UUID publishedBy,
    Instant publishedAt,
    List<Finding> stale) {

  static PublishedFootprint of(StoredFootprint stored, List<Finding> stale) {
    return new PublishedFootprint(
        stored.id(),
        stored.productId(),
        stored.number(),
        stored.periodStart(),
        stored.periodEnd(),
        stored.reference(),
        stored.intensity(),
        stored.unit(),
        stored.illustrative(),
        stored.modelHash(),
        stored.resultHash(),
        stored.publishedBy(),
        stored.publishedAt(),
        stale);
  }
}
