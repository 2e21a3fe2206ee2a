// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * A lot of certificates (绿证) or of other non-fossil electricity with what the quality criteria ask
 * of it (GHG Protocol Scope 2 Guidance, chapter 7): one claim, the market of the use, a generation
 * close to the period, and retirement or contract and settlement.
 *
 * @param id number in the tracking system or of the contract, unique there
 * @param value electricity that the lot stands for
 * @param market market in which it was issued, a country or grid
 * @param from first day of generation
 * @param to day after the last
 * @param retired day of retirement (核销), null if it is not retired
 * @param technology how the electricity was generated, null if not stated
 * @param instrument what kind of claim it is
 * @param evidence documents by what they prove: contract, settlement, records
 * @param usedFrom first day of the use that it is claimed for, null for the period of the inventory
 * @param usedTo day after the last
 */
public record CertificateLot(
    String id,
    Quantity value,
    String market,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate retired,
    @Nullable String technology,
    Instrument instrument,
    Map<String, String> evidence,
    @Nullable LocalDate usedFrom,
    @Nullable LocalDate usedTo) {

  public CertificateLot {
    evidence = Map.copyOf(evidence);
  }

  /** A certificate. */
  public CertificateLot(
      String id,
      Quantity value,
      String market,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate retired,
      @Nullable String technology) {
    this(
        id,
        value,
        market,
        from,
        to,
        retired,
        technology,
        Instrument.CERTIFICATE,
        Map.of(),
        null,
        null);
  }

  /** Whether any of these sets of evidence is complete. */
  public boolean isProvedBy(List<Set<String>> proofs) {
    return proofs.stream().anyMatch(set -> Instrument.isProved(evidence, retired != null, set));
  }
}
