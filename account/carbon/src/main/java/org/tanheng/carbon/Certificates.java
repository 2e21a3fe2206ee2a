// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * Energy attribute certificates retired for a source in the period. They bear on the market-based
 * figure only; beyond the use they cover nothing (GHG Protocol Scope 2 Guidance, chapter 7).
 *
 * @param value electricity that they cover
 * @param factor emission factor that they convey, null for zero
 * @param evidence tracking system and retirement record, null if none is named
 * @param lots the lots that make up the value, empty where only a sum is stated
 */
public record Certificates(
    Quantity value,
    @Nullable FactorChoice factor,
    @Nullable String evidence,
    List<CertificateLot> lots) {

  public Certificates {
    lots = List.copyOf(lots);
  }

  /** A sum without lots; market, period and retirement cannot be checked. */
  public Certificates(Quantity value, @Nullable FactorChoice factor, @Nullable String evidence) {
    this(value, factor, evidence, List.of());
  }

  /** These lots alone, with their sum. */
  public Certificates only(List<CertificateLot> admitted) {
    Quantity sum =
        admitted.stream()
            .map(CertificateLot::value)
            .reduce(Quantity::plus)
            .orElseGet(() -> new Quantity(java.math.BigDecimal.ZERO, value.unit()));
    return new Certificates(sum, factor, evidence, admitted);
  }

  /** Retirement record, or the numbers of the lots; null if nothing proves them. */
  public @Nullable String proof() {
    return evidence != null || lots.isEmpty()
        ? evidence
        : lots.stream().map(CertificateLot::id).collect(Collectors.joining(", "));
  }
}
