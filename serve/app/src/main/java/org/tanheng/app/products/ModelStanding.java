// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return found(unit, model, product, ModelPeriod.of(model.period()));
  }

  /**
   * Refuses to publish what does not hold; a footprint that has only expired held in its period.
   */
  void require(StoredProduct version, ProductModel model, LocalDate from, LocalDate to) {
    var days = new ModelPeriod(from, to.minusDays(1));
    List<Finding> wrong =
        found(version.orgUnitId(), model, version.id(), Optional.of(days)).stream()
            .filter(one -> !one.code().equals(SupplierStanding.EXPIRED))
            .map(
                one ->
                    Finding.error(one.code(), one.subject(), one.got(), one.wanted(), one.advice()))
            .toList();
    if (!wrong.isEmpty()) {
      throw new FindingException(wrong);
    }
  }

  /** What the product itself published of the same days is no claim beside its own. */
  private List<Finding> found(
      UUID unit, ProductModel model, @Nullable UUID product, Optional<ModelPeriod> days) {
    Predicate<StoredFootprint> own =
        other ->
            other.productId().equals(product)
                && days.filter(d -> d.meets(other.periodStart(), other.periodEnd())).isPresent();
    List<Finding> all = new ArrayList<>(certificates.of(unit, model, own));
    all.addAll(suppliers.of(unit, model));
    return all;
  }
}
