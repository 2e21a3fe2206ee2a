// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.internal.If97;
import org.tanheng.units.internal.Refusal;

/**
 * Specific enthalpy of water and steam in kJ/kg, zero for liquid at the triple point, rounded
 * half-even to two decimals. Source: IAPWS-IF97 (R7-97(2012)), regions 1, 2 and 4; pressures are
 * absolute, and a gauge pressure is refused.
 */
public final class Steam {
  /** Decimals of an enthalpy in kJ/kg; the formulation itself is good to about 0.2 kJ/kg. */
  public static final int DECIMALS = 2;

  private static final Unit ENTHALPY = Unit.of("kJ/kg");
  private static final Unit PRESSURE = Unit.of("MPa");
  private static final Unit KELVIN = Unit.of("K");
  private static final double LOWEST = 0.000611213;
  private static final double NEAR = 0.5;

  private Steam() {}

  /**
   * Water or superheated steam at a pressure and temperature. Within 0.5 K of saturation the two
   * cannot be told apart by pressure and temperature: a warning asks for the state.
   */
  public static Outcome<Quantity> enthalpy(Quantity pressure, Quantity temperature) {
    return calculated(
        () -> {
          double p = within(pressure.in(PRESSURE), LOWEST, If97.HIGHEST, pressure);
          double t = within(temperature.in(KELVIN), If97.COLDEST, If97.HOTTEST, temperature);
          if (If97.isRegion3(p, t)) {
            throw outside(pressure + ", " + temperature, "a state outside region 3");
          }
          boolean hot = t > If97.REGION_1_HOTTEST;
          double boiling = hot ? 0 : p > 22 ? t + 1 : If97.saturationTemperature(p);
          Quantity result = rounded(t < boiling ? If97.liquid(p, t) : If97.vapour(p, t));
          return Math.abs(t - boiling) < NEAR
              ? Outcome.done(result, List.of(nearSaturation(pressure, temperature, t < boiling)))
              : Outcome.done(result);
        });
  }

  /** Dry saturated steam at a pressure. */
  public static Outcome<Quantity> saturatedSteam(Quantity pressure) {
    return wetSteam(pressure, BigDecimal.ONE);
  }

  /** Boiling water at a pressure: condensate before it cools. */
  public static Outcome<Quantity> saturatedWater(Quantity pressure) {
    return wetSteam(pressure, BigDecimal.ZERO);
  }

  /** Wet steam: dryness is the mass fraction of vapour, from 0 to 1. */
  public static Outcome<Quantity> wetSteam(Quantity pressure, BigDecimal dryness) {
    return calculated(
        () -> {
          if (dryness.signum() < 0 || dryness.compareTo(BigDecimal.ONE) > 0) {
            throw outside(dryness.toPlainString(), "a dryness from 0 to 1");
          }
          double highest = If97.saturationPressure(If97.REGION_1_HOTTEST);
          double p = within(pressure.in(PRESSURE), LOWEST, highest, pressure);
          double t = If97.saturationTemperature(p);
          double x = dryness.doubleValue();
          return Outcome.done(rounded(If97.liquid(p, t) * (1 - x) + If97.vapour(p, t) * x));
        });
  }

  /** The boiling point at a pressure, in K to two decimals. */
  public static Outcome<Quantity> saturationTemperature(Quantity pressure) {
    return calculated(
        () -> {
          double p = within(pressure.in(PRESSURE), LOWEST, 22.064, pressure);
          return Outcome.done(new Quantity(decimal(If97.saturationTemperature(p), 2), KELVIN));
        });
  }

  /** The saturation pressure at a temperature, in MPa to six decimals. */
  public static Outcome<Quantity> saturationPressure(Quantity temperature) {
    return calculated(
        () -> {
          double t = within(temperature.in(KELVIN), If97.COLDEST, 647.096, temperature);
          return Outcome.done(new Quantity(decimal(If97.saturationPressure(t), 6), PRESSURE));
        });
  }

  private static <T> Outcome<T> calculated(Supplier<Outcome<T>> calculation) {
    return Outcome.of(calculation).flatMap(outcome -> outcome);
  }

  private static double within(BigDecimal value, double least, double most, Quantity given) {
    double number = value.doubleValue();
    if (number < least || number > most) {
      String unit = given.unit().dimension().equals(KELVIN.dimension()) ? " K" : " MPa";
      throw outside(given.toString(), least + " to " + most + unit);
    }
    return number;
  }

  private static FindingException outside(String got, String wanted) {
    return Refusal.error(
        "steam-out-of-range",
        "steam state",
        got,
        wanted,
        "Check the unit (absolute pressure) and the state; IAPWS-IF97 regions 1, 2 and 4 apply.");
  }

  private static Finding nearSaturation(Quantity pressure, Quantity temperature, boolean liquid) {
    return Finding.warning(
        "steam-near-saturation",
        "steam state",
        pressure + ", " + temperature,
        "saturated steam by its pressure, or wet steam by its dryness",
        "So near to boiling, water and steam differ only by state; it was read as "
            + (liquid ? "water." : "steam."));
  }

  private static Quantity rounded(double enthalpy) {
    return new Quantity(decimal(enthalpy, DECIMALS), ENTHALPY);
  }

  private static BigDecimal decimal(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
