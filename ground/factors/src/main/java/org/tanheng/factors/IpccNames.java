// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.Locale;
import java.util.Map;

/** Everyday names of fuels and the names of IPCC 2006, volume 2, table 1.1 that they stand for. */
final class IpccNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("bituminous coal", "Other bituminous coal"),
          Map.entry("烟煤", "Other bituminous coal"),
          Map.entry("无烟煤", "Anthracite"),
          Map.entry("褐煤", "Lignite"),
          Map.entry("diesel", "Gas/Diesel oil"),
          Map.entry("diesel oil", "Gas/Diesel oil"),
          Map.entry("柴油", "Gas/Diesel oil"),
          Map.entry("petrol", "Motor gasoline"),
          Map.entry("gasoline", "Motor gasoline"),
          Map.entry("汽油", "Motor gasoline"),
          Map.entry("天然气", "Natural gas"),
          Map.entry("lpg", "Liquified Petroleum Gases"),
          Map.entry("液化石油气", "Liquified Petroleum Gases"));

  private IpccNames() {}

  static String of(String fuel) {
    return NAMES.getOrDefault(fuel.toLowerCase(Locale.ROOT), fuel);
  }
}
