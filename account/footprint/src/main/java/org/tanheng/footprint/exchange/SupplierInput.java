// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.JsonObject;

/** A footprint of a supplier as the input of a product model, for one declared unit. */
public final class SupplierInput {
  private SupplierInput() {}

  /**
   * The block {@code from} of an input: supplier, id, first and last day of validity (the end that
   * a footprint states lies outside it) and values by channel. Aircraft is taken out of the fossil
   * figure, which holds it in PACT, so that it counts once.
   */
  public static JsonObject of(Pcf pcf) {
    BigDecimal aircraft = sum(pcf, List.of(PcfFigure.AIRCRAFT));
    JsonObject.Builder values = JsonObject.builder();
    put(
        values,
        "fossil",
        pcf,
        sum(pcf, List.of(PcfFigure.FOSSIL_GHG_EMISSIONS, PcfFigure.CCS_CAPTURE))
            .subtract(aircraft));
    put(
        values,
        "biogenic",
        pcf,
        sum(pcf, List.of(PcfFigure.BIOGENIC_NON_CO2, PcfFigure.LAND_MANAGEMENT_BIOGENIC)));
    put(
        values,
        "removal",
        pcf,
        sum(
            pcf,
            List.of(
                PcfFigure.BIOGENIC_UPTAKE,
                PcfFigure.LAND_MANAGEMENT_REMOVALS,
                PcfFigure.TECHNOLOGICAL_REMOVALS)));
    put(values, "dluc", pcf, sum(pcf, List.of(PcfFigure.LAND_USE_CHANGE)));
    put(values, "aircraft", pcf, aircraft);
    JsonObject.Builder from = JsonObject.builder();
    PcfMethod.@Nullable Ratings ratings = pcf.method().ratings();
    if (ratings != null) {
      from.put(
          "ratings",
          JsonObject.builder()
              .put("technology", ratings.technology().stripTrailingZeros().toPlainString())
              .put("geography", ratings.geography().stripTrailingZeros().toPlainString())
              .put("time", ratings.time().stripTrailingZeros().toPlainString())
              .build());
    }
    return from.put("supplier", pcf.product().company())
        .put("pcf", pcf.id().toString())
        .put("valid-from", day(pcf.validStart()))
        .put("valid-to", day(pcf.validEnd().minusNanos(1)))
        .put("values", values.build())
        .build();
  }

  private static void put(
      JsonObject.Builder values, String channel, Pcf pcf, BigDecimal forAmount) {
    if (forAmount.signum() != 0 || channel.equals("fossil")) {
      BigDecimal one = forAmount.divide(pcf.basis().amount(), MathContext.DECIMAL128);
      values.put(
          channel,
          one.stripTrailingZeros().toPlainString() + " kgCO2e/" + pcf.basis().unit().symbol());
    }
  }

  private static BigDecimal sum(Pcf pcf, List<PcfFigure> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PcfFigure figure : figures) {
      @Nullable BigDecimal value = pcf.figure(figure);
      sum = value == null ? sum : sum.add(value);
    }
    return sum;
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
