// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.CertificateLot;
import org.tanheng.carbon.Certificates;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceInput;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/**
 * The electricity of one source.
 *
 * @param source source of purchased electricity
 * @param use MWh of the period, whole
 * @param share part of it that the consolidation approach counts, weighed by amount
 */
record Scope2Use(SourceInput source, BigDecimal use, Rational share) {

  private static final Unit MEGAWATT_HOUR = Unit.of("MWh");

  static Scope2Use of(SourceInput source, Lookup lookup) {
    BigDecimal use = BigDecimal.ZERO;
    Rational counted = Rational.ZERO;
    for (ActivityDatum datum : source.data()) {
      BigDecimal amount = datum.value().in(MEGAWATT_HOUR);
      use = use.add(amount);
      Rational share = lookup.shares().of(source, datum).map(Share::value).orElse(Rational.ONE);
      counted = counted.plus(share.times(amount));
    }
    Rational share = use.signum() == 0 ? Rational.ONE : counted.dividedBy(Rational.of(use));
    return new Scope2Use(source, use, share);
  }

  /** MWh that a row counts as zero, at most the use. */
  BigDecimal zero(Scope2Rule rule) {
    Certificates held = source.certificates();
    if (held == null) {
      return BigDecimal.ZERO;
    }
    if (held.lots().isEmpty()) {
      return rule.takesCertificates() ? held.value().in(MEGAWATT_HOUR).min(use) : BigDecimal.ZERO;
    }
    return counted(rule, held).stream()
        .map(lot -> lot.value().in(MEGAWATT_HOUR))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .min(use);
  }

  /** tCO2e of the part that counts, at the ledger quantum. */
  BigDecimal emission(BigDecimal zero, Scope2Factor rest, @Nullable Scope2Factor conveyed) {
    BigDecimal full = use.subtract(zero).multiply(rest.perMegawattHour());
    if (conveyed != null) {
      full = full.add(zero.multiply(conveyed.perMegawattHour()));
    }
    return share.times(full).toBigDecimal().setScale(LedgerLine.QUANTUM, RoundingMode.HALF_EVEN);
  }

  /** What the certificates convey where it is not zero. */
  @Nullable FactorChoice conveyed() {
    Certificates held = source.certificates();
    return held == null ? null : held.factor();
  }

  /** The record of retirement, or the numbers of the lots that count. */
  @Nullable String proof(Scope2Rule rule) {
    Certificates held = source.certificates();
    if (held == null || held.evidence() != null || held.lots().isEmpty()) {
      return held == null ? null : held.evidence();
    }
    return counted(rule, held).stream().map(CertificateLot::id).collect(Collectors.joining(", "));
  }

  private static List<CertificateLot> counted(Scope2Rule rule, Certificates held) {
    return held.lots().stream().filter(rule::isZero).toList();
  }
}
