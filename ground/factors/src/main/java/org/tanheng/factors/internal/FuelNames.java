// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of fuels that mean the same in guidelines, trade and the IPCC tables. */
public final class FuelNames {

  private final Map<String, Set<String>> groups = new HashMap<>();

  /** Those of a release. */
  public FuelNames(Tables tables) {
    tables
        .fuelNames()
        .forEach(
            row -> {
              var names = new LinkedHashSet<String>();
              Arrays.stream(row.getOrDefault("names", "").split("\\|"))
                  .map(name -> name.strip().toLowerCase(Locale.ROOT))
                  .forEach(names::add);
              names.forEach(name -> groups.putIfAbsent(name, names));
            });
  }

  /** All names of the fuel of this name, in lower case; the name alone if it is not listed. */
  public Set<String> alike(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    return groups.getOrDefault(key, Set.of(key));
  }
}
