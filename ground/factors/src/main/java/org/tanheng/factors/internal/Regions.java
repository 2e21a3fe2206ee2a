// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The spellings of regions, Chinese, English and coded, and the one that the library uses. */
public final class Regions {

  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    Csv.bundled("regions.csv")
        .forEach(
            row -> {
              String region = row.getOrDefault("region", "");
              for (String name : row.getOrDefault("names", "").split("\\|")) {
                BY_NAME.putIfAbsent(name.toLowerCase(Locale.ROOT), region);
              }
            });
  }

  private Regions() {}

  /** The library's spelling, or the name itself where it is not listed. */
  public static String canonical(String name) {
    return BY_NAME.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
  }
}
