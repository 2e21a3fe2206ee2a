// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.OrgTrees;
import org.tanheng.data.certificate.CertificateRepository;
import org.tanheng.data.certificate.CertificateUse;
import org.tanheng.data.certificate.StoredCertificate;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** The lots that a unit may use, its own and those of the units that it stands in. */
@Service
public class CertificateHoldings {
  private static final Unit MWH = Unit.of("MWh");

  private final CertificateRepository certificates;
  private final OrgTrees trees;

  CertificateHoldings(CertificateRepository certificates, OrgTrees trees) {
    this.certificates = certificates;
    this.trees = trees;
  }

  /**
   * A lot.
   *
   * @param held MWh that it stands for
   * @param counted MWh that sources use, so that their inventories count them
   */
  public record Holding(
      String serial, @Nullable String technology, BigDecimal held, BigDecimal counted) {}

  /** All that the unit may use. */
  public List<Holding> of(UUID unit) {
    List<StoredCertificate> lots =
        certificates.known(OrgScope.of(new HashSet<>(trees.today().above(unit))));
    List<CertificateUse> uses =
        certificates.usesOf(lots.stream().map(StoredCertificate::id).toList());
    return lots.stream().map(lot -> holding(lot, uses)).toList();
  }

  private static Holding holding(StoredCertificate lot, List<CertificateUse> uses) {
    BigDecimal counted =
        uses.stream()
            .filter(use -> use.certificateId().equals(lot.id()))
            .map(CertificateUse::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Holding(
        lot.serial(), lot.technology(), inMwh(lot, lot.amount()), inMwh(lot, counted));
  }

  private static BigDecimal inMwh(StoredCertificate lot, BigDecimal amount) {
    return new Quantity(amount, Unit.of(lot.unit())).in(MWH);
  }
}
