// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Steam;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * The heat in a tonne of steam or hot water from what a meter shows: enthalpy by IAPWS-IF97 from
 * absolute pressure and temperature, saturated steam from pressure alone, hot water from its
 * temperature as (T - 20 °C) × 4.1868 kJ/(kg·K).
 */
final class SteamParameters {

  private static final String PRESSURE = "pressure";
  private static final String TEMPERATURE = "temperature";
  private static final String ENTHALPY = "enthalpy";
  private static final String RISE = "temperature-rise";
  private static final Unit KELVIN = Unit.of("K");
  private static final Quantity COLD = Quantity.of("293.15", "K");

  private SteamParameters() {}

  /** Names that may be stated in place of the enthalpy. */
  static void offer(Set<String> known) {
    if (known.contains(ENTHALPY)) {
      known.add(PRESSURE);
      known.add(TEMPERATURE);
      known.remove(RISE);
    }
  }

  /** The names that formulas use for what is stated. */
  static void replace(Set<String> stated) {
    if (stated.contains(ENTHALPY)) {
      return;
    }
    boolean pressure = stated.remove(PRESSURE);
    boolean temperature = stated.remove(TEMPERATURE);
    if (pressure) {
      stated.add(ENTHALPY);
    } else if (temperature) {
      stated.add(RISE);
    }
  }

  /** Adds what follows from pressure and temperature. */
  static void derive(
      Map<String, Quantity> stated, Set<String> known, Map<String, Traced> arguments) {
    if (!known.contains(ENTHALPY) || stated.containsKey(ENTHALPY)) {
      return;
    }
    Quantity pressure = stated.get(PRESSURE);
    Quantity temperature = stated.get(TEMPERATURE);
    arguments.remove(PRESSURE);
    arguments.remove(TEMPERATURE);
    if (pressure != null) {
      arguments.put(ENTHALPY, steam(pressure, temperature));
    } else if (temperature != null) {
      arguments.put(RISE, rise(temperature.to(KELVIN)));
    }
  }

  private static Trace rise(Quantity kelvin) {
    return new Trace(
        RISE,
        kelvin.minus(COLD),
        "temperature - 20 °C",
        Quality.MANUAL,
        null,
        List.of(Trace.input(TEMPERATURE, kelvin, Quality.MANUAL)));
  }

  private static Trace steam(Quantity pressure, @Nullable Quantity temperature) {
    Trace first = Trace.input(PRESSURE, pressure, Quality.MANUAL);
    return temperature == null
        ? new Trace(
            ENTHALPY,
            Steam.saturatedSteam(pressure).orElseThrow(),
            "IAPWS-IF97 saturated steam (pressure)",
            Quality.MANUAL,
            null,
            List.of(first))
        : new Trace(
            ENTHALPY,
            Steam.enthalpy(pressure, temperature).orElseThrow(),
            "IAPWS-IF97 (pressure, temperature)",
            Quality.MANUAL,
            null,
            List.of(first, Trace.input(TEMPERATURE, temperature, Quality.MANUAL)));
  }
}
