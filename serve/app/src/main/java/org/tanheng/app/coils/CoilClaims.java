// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tanheng.app.certificates.CertificateStanding;
import org.tanheng.app.certificates.CertificateStanding.Claim;
import org.tanheng.data.coil.CoilRepository;
import org.tanheng.data.coil.StoredCoilMonth;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.GreenPower;
import org.tanheng.footprint.genealogy.Meter;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * What months of items claim of certificates: each month that counts, the newest of its unit, takes
 * what its plan says. The published footprint of a product tells the same MWh at another grain, so
 * the two are not added up.
 */
@Component
class CoilClaims {
  private static final Unit MWH = Unit.of("MWh");

  private final CertificateStanding standing;
  private final CoilRepository months;

  CoilClaims(CertificateStanding standing, CoilRepository months) {
    this.standing = standing;
    this.months = months;
  }

  /** What a month claims and is not there. */
  List<Finding> of(StoredCoilMonth month, ProductionPlan plan) {
    List<Claim> claims = claims(plan);
    List<StoredCoilMonth> others = claims.isEmpty() ? List.of() : others(month);
    return standing.of(month.orgUnitId(), claims, claim -> elsewhere(others, claim));
  }

  /** The newest of each other unit and month. */
  private List<StoredCoilMonth> others(StoredCoilMonth month) {
    Map<String, StoredCoilMonth> newest = new LinkedHashMap<>();
    for (StoredCoilMonth one : months.all(OrgScope.everything())) {
      boolean same = one.orgUnitId().equals(month.orgUnitId()) && one.month().equals(month.month());
      if (!same) {
        newest.merge(
            one.orgUnitId() + " " + one.month(),
            one,
            (a, b) -> a.madeAt().isAfter(b.madeAt()) ? a : b);
      }
    }
    return List.copyOf(newest.values());
  }

  private static BigDecimal elsewhere(List<StoredCoilMonth> others, Claim claim) {
    BigDecimal sum = BigDecimal.ZERO;
    for (StoredCoilMonth other : others) {
      if (other.plan().contains("green")
          && ProductionPlan.read(other.plan()) instanceof Outcome.Done<ProductionPlan> plan) {
        for (Claim one : claims(plan.value())) {
          sum = claim.names(one.serial()) ? sum.add(one.amount()) : sum;
        }
      }
    }
    return sum;
  }

  private static List<Claim> claims(ProductionPlan plan) {
    return plan.green().stream().map(green -> claim(plan, green)).toList();
  }

  /** Of an input that the plan meters as energy, or it would not have been read. */
  private static Claim claim(ProductionPlan plan, GreenPower green) {
    Meter meter =
        plan.meters().stream()
            .filter(one -> one.input().equals(green.input()))
            .findFirst()
            .orElseThrow();
    BigDecimal amount = new Quantity(meter.amount(green.quanta()), Unit.of(meter.unit())).in(MWH);
    return new Claim(green.certificate(), green.certificate(), null, amount);
  }
}
