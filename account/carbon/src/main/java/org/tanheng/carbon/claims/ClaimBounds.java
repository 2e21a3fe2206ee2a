// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import org.tanheng.units.Dimension;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * The highest factor that an amount can have, in t/MWh, kgce/kWh or t/tce: above it a claim is
 * refuted. The unit of mass is the one that the text prints (CO2, CO2e, carbon or plain tonnes).
 */
final class ClaimBounds {

  private static final Dimension ENERGY = Unit.of("MWh").dimension();
  private static final Dimension COAL = Unit.of("tce").dimension();
  private static final String GRID = "highest grid factor published for China";
  private static final String BURNT = "coal burnt completely";

  private ClaimBounds() {}

  static Claim.Amount of(String kind, Stated result) {
    return switch (kind) {
      case "factor" -> new Claim.Amount(result, perMegawattHour(result), GRID);
      case "coal" ->
          new Claim.Amount(result, Quantity.of("0.6 kgce/kWh"), "a power plant at 20 % efficiency");
      default -> new Claim.Amount(result, perCoalEquivalent(result), BURNT);
    };
  }

  static Claim.Amount amount(Stated amount, Stated result) {
    Dimension dimension = amount.value().unit().dimension();
    Claim.Amount bounded =
        dimension.equals(COAL)
            ? new Claim.Amount(amount, perCoalEquivalent(result), BURNT)
            : new Claim.Amount(amount, perMegawattHour(result), GRID);
    ClaimDimensions.agree(dimension, amount.label(), dimension.equals(COAL) ? COAL : ENERGY);
    ClaimDimensions.agree(dimension.times(bounded.upperBound().unit().dimension()), result);
    return bounded;
  }

  private static Quantity perMegawattHour(Stated result) {
    return Quantity.of(
        result.value().unit().isCommensurable(Unit.of("tCO2e"))
            ? "1.1291 tCO2e/MWh"
            : "1.1291 tCO2/MWh");
  }

  private static Quantity perCoalEquivalent(Stated result) {
    Unit unit = result.value().unit();
    return Quantity.of(
        unit.isCommensurable(Unit.of("tCO2"))
            ? "2.8 tCO2/tce"
            : unit.isCommensurable(Unit.of("tCO2e"))
                ? "2.8 tCO2e/tce"
                : unit.isCommensurable(Unit.of("tC")) ? "0.764 tC/tce" : "2.8 t/tce");
  }
}
