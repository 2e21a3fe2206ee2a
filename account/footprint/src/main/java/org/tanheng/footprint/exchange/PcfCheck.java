// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import static org.tanheng.footprint.exchange.PcfFigure.BIOGENIC_NON_CO2;
import static org.tanheng.footprint.exchange.PcfFigure.BIOGENIC_UPTAKE;
import static org.tanheng.footprint.exchange.PcfFigure.CCS_CAPTURE;
import static org.tanheng.footprint.exchange.PcfFigure.FOSSIL_GHG_EMISSIONS;
import static org.tanheng.footprint.exchange.PcfFigure.LAND_MANAGEMENT_BIOGENIC;
import static org.tanheng.footprint.exchange.PcfFigure.LAND_MANAGEMENT_REMOVALS;
import static org.tanheng.footprint.exchange.PcfFigure.LAND_USE_CHANGE;
import static org.tanheng.footprint.exchange.PcfFigure.PCF_EXCLUDING_BIOGENIC_UPTAKE;
import static org.tanheng.footprint.exchange.PcfFigure.PCF_INCLUDING_BIOGENIC_UPTAKE;
import static org.tanheng.footprint.exchange.PcfFigure.TECHNOLOGICAL_REMOVALS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * What a footprint says about itself must fit: the parts add up to the sums as the PACT data model
 * 3.0 composes them, signs are those of the figures, times run forwards. A sum that is off is a
 * warning, since partners round; all else is an error.
 */
final class PcfCheck {
  private static final List<PcfFigure> PARTS =
      List.of(
          FOSSIL_GHG_EMISSIONS,
          LAND_USE_CHANGE,
          LAND_MANAGEMENT_BIOGENIC,
          LAND_MANAGEMENT_REMOVALS,
          TECHNOLOGICAL_REMOVALS,
          CCS_CAPTURE,
          BIOGENIC_NON_CO2);
  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");
  private static final BigDecimal BEST = BigDecimal.ONE;
  private static final BigDecimal WORST = BigDecimal.valueOf(5);

  private PcfCheck() {}

  static List<Finding> of(Pcf pcf, String path) {
    List<Finding> findings = new ArrayList<>();
    pcf.figures()
        .forEach(
            (figure, value) -> {
              if (!figure.allows(value)) {
                findings.add(
                    Finding.error(
                        "pcf-sign",
                        path + figure.field(),
                        value.toPlainString(),
                        switch (figure.sign()) {
                          case NOT_NEGATIVE -> "zero or more";
                          case NOT_POSITIVE -> "zero or less";
                          case PERCENT -> "from 0 to 100";
                          case ANY -> "a number";
                        },
                        "Emissions are stated as zero or more, removals and uptake as zero or"
                            + " less."));
              }
            });
    positive(findings, path + "declaredUnitAmount", pcf.basis().amount(), true);
    positive(findings, path + "productMassPerDeclaredUnit", pcf.basis().mass(), false);
    period(findings, path + "referencePeriodEnd", pcf.basis().from(), pcf.basis().until());
    period(findings, "validityPeriodEnd", pcf.validStart(), pcf.validEnd());
    ratings(findings, path, pcf.method().ratings());
    sums(findings, path, pcf);
    return findings;
  }

  private static void positive(
      List<Finding> findings, String subject, BigDecimal value, boolean isAboveZero) {
    if (value.signum() < 0 || isAboveZero && value.signum() == 0) {
      findings.add(
          Finding.error(
              "pcf-sign",
              subject,
              value.toPlainString(),
              isAboveZero ? "more than zero" : "zero or more",
              "State the amount that the figures are for."));
    }
  }

  private static void period(List<Finding> findings, String subject, Instant from, Instant until) {
    if (until.isBefore(from)) {
      findings.add(
          Finding.error(
              "pcf-period",
              subject,
              from + " to " + until,
              "an end that is not before the start",
              "Exchange the two times, or correct one."));
    }
  }

  private static void ratings(
      List<Finding> findings, String path, PcfMethod.@Nullable Ratings ratings) {
    if (ratings == null) {
      return;
    }
    for (BigDecimal rating : List.of(ratings.technology(), ratings.geography(), ratings.time())) {
      if (rating.compareTo(BEST) < 0 || rating.compareTo(WORST) > 0) {
        findings.add(
            Finding.error(
                "pcf-sign",
                path + "dqi",
                rating.toPlainString(),
                "from 1 to 5",
                "Rate the data from 1 (best) to 5."));
      }
    }
  }

  private static void sums(List<Finding> findings, String path, Pcf pcf) {
    BigDecimal excluding = pcf.figure(PCF_EXCLUDING_BIOGENIC_UPTAKE);
    BigDecimal including = pcf.figure(PCF_INCLUDING_BIOGENIC_UPTAKE);
    if (excluding == null || including == null) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal size = excluding.abs();
    for (PcfFigure part : PARTS) {
      BigDecimal value = zeroIfNone(pcf.figure(part));
      sum = sum.add(value);
      size = size.max(value.abs());
    }
    BigDecimal uptake = zeroIfNone(pcf.figure(BIOGENIC_UPTAKE));
    compare(findings, path, PCF_EXCLUDING_BIOGENIC_UPTAKE, excluding, sum, size);
    compare(
        findings,
        path,
        PCF_INCLUDING_BIOGENIC_UPTAKE,
        including,
        excluding.add(uptake),
        size.max(uptake.abs()));
  }

  private static void compare(
      List<Finding> findings,
      String path,
      PcfFigure figure,
      BigDecimal stated,
      BigDecimal sum,
      BigDecimal size) {
    if (stated.subtract(sum).abs().compareTo(size.multiply(TOLERANCE)) > 0) {
      findings.add(
          Finding.warning(
              "pcf-sum",
              path + figure.field(),
              stated.toPlainString(),
              sum.round(MathContext.DECIMAL64).toPlainString() + ", the sum of its parts",
              "Ask which part is missing or which sign is wrong."));
    }
  }

  private static BigDecimal zeroIfNone(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
