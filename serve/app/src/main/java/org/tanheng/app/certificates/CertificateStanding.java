// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.certificates.CertificateHoldings.Holding;
import org.tanheng.finding.Finding;

/**
 * Holds what a footprint claims of certificates against what the organisation holds: a MWh is the
 * one that an inventory counts, and those who claim it spread it once between them.
 */
@Component
public class CertificateStanding {
  private static final int NAMED = 5;

  private final CertificateHoldings holdings;

  CertificateStanding(CertificateHoldings holdings) {
    this.holdings = holdings;
  }

  /**
   * What is claimed of a certificate.
   *
   * @param path where it stands in what claims it
   * @param technology of the footprint factor, null if none is named
   * @param amount MWh
   */
  public record Claim(String path, String serial, @Nullable String technology, BigDecimal amount) {

    /** Whether a text is the number of the certificate. */
    public boolean names(String other) {
      return serial.strip().equalsIgnoreCase(other.strip());
    }
  }

  /**
   * What does not hold.
   *
   * @param elsewhere MWh that others of the same kind took of the same certificate
   */
  public List<Finding> of(UUID unit, List<Claim> claims, Function<Claim, BigDecimal> elsewhere) {
    List<Finding> findings = new ArrayList<>();
    if (claims.isEmpty()) {
      return findings;
    }
    List<Holding> held = holdings.of(unit);
    for (Claim claim : claims) {
      Optional<Holding> lot = held.stream().filter(one -> claim.names(one.serial())).findFirst();
      if (lot.isEmpty()) {
        findings.add(notHeld(claim, held));
      } else {
        BigDecimal others = elsewhere.apply(claim).add(besides(claims, claim));
        against(findings, claim, lot.get(), others);
      }
    }
    return findings;
  }

  /** What other claims of the same take of the certificate. */
  private static BigDecimal besides(List<Claim> claims, Claim claim) {
    return claims.stream()
        .filter(one -> one != claim && claim.names(one.serial()))
        .map(Claim::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Finding notHeld(Claim claim, List<Holding> held) {
    return Finding.warning(
        "certificate-not-held",
        claim.path(),
        claim.serial(),
        held.isEmpty()
            ? "a lot of the unit, or of one that it stands in"
            : held.stream().map(Holding::serial).limit(NAMED).collect(Collectors.joining(", ")),
        "Enter the lot under certificates, or take it out of the model.");
  }

  private static void against(
      List<Finding> findings, Claim claim, Holding lot, BigDecimal elsewhere) {
    String stated = claim.technology();
    String technology = lot.technology();
    if (technology != null && stated != null && PowerKind.differs(technology, stated)) {
      findings.add(
          Finding.warning(
              "certificate-technology",
              claim.path(),
              stated,
              technology,
              "Take the footprint factor of the technology that the lot states."));
    }
    BigDecimal counted = lot.counted();
    if (claim.amount().compareTo(counted) > 0) {
      findings.add(
          Finding.warning(
              "certificate-not-counted",
              claim.path(),
              text(claim.amount()),
              text(counted) + " at most: what sources use of the " + text(lot.held()) + " held",
              "Assign the lot to a source of the inventory first: the MWh of a product is the one"
                  + " that the ledger counts."));
    }
    if (elsewhere.signum() > 0 && elsewhere.add(claim.amount()).compareTo(counted) > 0) {
      findings.add(
          Finding.warning(
              "certificate-spread-twice",
              claim.path(),
              text(claim.amount()) + " beside " + text(elsewhere) + " taken already",
              text(counted) + " together",
              "Lower the amount: what one took is not there for another."));
    }
  }

  private static String text(BigDecimal megawattHours) {
    return megawattHours.stripTrailingZeros().toPlainString() + " MWh";
  }
}
