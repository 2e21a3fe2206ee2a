// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The spellings of regions, Chinese, English and coded, and the one that the library uses. */
public final class Regions {

  private final Map<String, String> byName = new HashMap<>();

  /** Those of a release. */
  public Regions(Tables tables) {
    tables
        .regions()
        .forEach(
            row -> {
              String region = row.getOrDefault("region", "");
              for (String name : row.getOrDefault("names", "").split("\\|")) {
                byName.putIfAbsent(name.toLowerCase(Locale.ROOT), region);
              }
            });
  }

  /** The library's spelling, or the name itself where it is not listed. */
  public String canonical(String name) {
    return byName.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
  }
}
