// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.MethaneOrigin;

/** Reads the gas of a fugitive source; methane with its origin. */
final class GasYaml {

  private static final String METHANE = "CH4";

  private GasYaml() {}

  static @Nullable String read(YamlMap map) {
    @Nullable String gas = map.text("gas").orElse(null);
    if (!map.has("origin")) {
      return gas;
    }
    String stated = map.text("origin").orElse("");
    Optional<MethaneOrigin> origin = MethaneOrigin.of(stated);
    if (origin.isEmpty()) {
      map.add(
          "word-unknown",
          map.path("origin"),
          stated,
          String.join(", ", MethaneOrigin.codes()),
          "Say where the methane comes from.");
      return gas;
    }
    if (!METHANE.equals(gas)) {
      map.add(
          "origin-unused",
          map.path("origin"),
          gas == null ? "no gas" : gas,
          "gas: CH4",
          "Methane alone has a potential by origin; remove the key.");
      return gas;
    }
    return origin.get().gas();
  }
}
