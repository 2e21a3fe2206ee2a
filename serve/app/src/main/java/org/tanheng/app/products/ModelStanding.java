// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.footprint.model.ModelPeriod;
import org.tanheng.footprint.model.ProductModel;

/**
 * Whether what a model rests on still holds: certificates that the organisation counts, footprints
 * that suppliers still stand by. A result says so; a footprint is not published until it does.
 */
@Component
class ModelStanding {
  private final CertificateClaims certificates;
  private final SupplierStanding suppliers;

  ModelStanding(CertificateClaims certificates, SupplierStanding suppliers) {
    this.certificates = certificates;
    this.suppliers = suppliers;
  }

  /** What to say beside the result of a model; the product is null where it is not kept yet. */
  List<Finding> of(UUID unit, ProductModel model, @Nullable UUID product) {
    return found(
        unit, model, other -> other.productId().equals(product) && isWithin(other, model.period()));
  }

  /**
   * Refuses to publish what does not hold; a footprint that has only expired held in its period.
   */
  void require(StoredProduct version, ProductModel model, LocalDate from, LocalDate to) {
    List<Finding> wrong =
        found(
                version.orgUnitId(),
                model,
                other ->
                    other.productId().equals(version.id())
                        && other.periodStart().equals(from)
                        && other.periodEnd().equals(to))
            .stream()
            .filter(one -> !one.code().equals(SupplierStanding.EXPIRED))
            .map(
                one ->
                    Finding.error(one.code(), one.subject(), one.got(), one.wanted(), one.advice()))
            .toList();
    if (!wrong.isEmpty()) {
      throw new FindingException(wrong);
    }
  }

  private List<Finding> found(UUID unit, ProductModel model, Predicate<StoredFootprint> replaced) {
    List<Finding> all = new ArrayList<>(certificates.of(unit, model, replaced));
    all.addAll(suppliers.of(unit, model));
    return all;
  }

  /** Whether a published footprint speaks of days that a model stands for. */
  private static boolean isWithin(StoredFootprint published, String period) {
    return ModelPeriod.of(period)
        .filter(days -> days.meets(published.periodStart(), published.periodEnd()))
        .isPresent();
  }
}
