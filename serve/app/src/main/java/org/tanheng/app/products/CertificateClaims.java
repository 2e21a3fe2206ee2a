// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tanheng.app.certificates.CertificateStanding;
import org.tanheng.app.certificates.CertificateStanding.Claim;
import org.tanheng.data.product.FootprintRepository;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.units.Unit;

/** What models claim of certificates; published footprints spread each once between them. */
@Component
class CertificateClaims {
  private static final Unit MWH = Unit.of("MWh");

  private final CertificateStanding standing;
  private final FootprintRepository footprints;
  private final ProductModels models;

  CertificateClaims(
      CertificateStanding standing, FootprintRepository footprints, ProductModels models) {
    this.standing = standing;
    this.footprints = footprints;
    this.models = models;
  }

  /** What is claimed and not there, with the path in the model; others but those replaced count. */
  List<Finding> of(UUID unit, ProductModel model, Predicate<StoredFootprint> replaced) {
    return standing.of(unit, claims(model), claim -> elsewhere(claim, replaced));
  }

  /** What one published footprint claims of a certificate, in MWh. */
  private record Spread(StoredFootprint footprint, BigDecimal amount) {}

  private BigDecimal elsewhere(Claim claim, Predicate<StoredFootprint> replaced) {
    return sum(
        footprints.claiming(claim.serial()).stream()
            .filter(replaced.negate())
            .map(one -> new Spread(one, amount(claim, one)))
            .toList());
  }

  private BigDecimal amount(Claim claim, StoredFootprint one) {
    return claims(models.read(one.model()).orElseThrow()).stream()
        .filter(other -> claim.names(other.serial()))
        .map(Claim::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The greater of what a period of a product claims and what the periods in it claim together. */
  private static BigDecimal sum(List<Spread> all) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Spread one : all) {
      if (all.stream().noneMatch(other -> holds(other.footprint, one.footprint))) {
        List<Spread> within =
            all.stream().filter(other -> holds(one.footprint, other.footprint)).toList();
        sum = sum.add(one.amount.max(sum(within)));
      }
    }
    return sum;
  }

  /** Whether the longer period of one product has the shorter one in it. */
  private static boolean holds(StoredFootprint longer, StoredFootprint shorter) {
    return longer.productId().equals(shorter.productId())
        && !longer.periodStart().isAfter(shorter.periodStart())
        && !longer.periodEnd().isBefore(shorter.periodEnd())
        && (longer.periodStart().isBefore(shorter.periodStart())
            || longer.periodEnd().isAfter(shorter.periodEnd()));
  }

  /** For all of the production of the period. */
  private static List<Claim> claims(ProductModel model) {
    return model.certificates().stream()
        .map(one -> new Claim(one.path(), one.id(), one.technology(), one.amount().in(MWH)))
        .toList();
  }
}
