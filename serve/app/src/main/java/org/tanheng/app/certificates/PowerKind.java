// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of plants by the words that certificates and footprint factors have for them. */
enum PowerKind {
  WIND("风", "wind"),
  SUN("太阳", "光伏", "solar", "photovoltaic"),
  WATER("水力", "水电", "hydro"),
  NUCLEUS("核", "nuclear"),
  BIOMASS("生物质", "biomass", "biogas"),
  COAL("燃煤", "煤电", "coal"),
  GAS("燃气", "气电", "natural gas");

  private final List<String> words;

  PowerKind(String... words) {
    this.words = List.of(words);
  }

  /** Whether two texts name plants of two kinds; an unknown word differs from none. */
  static boolean differs(String one, String other) {
    Optional<PowerKind> first = of(one);
    Optional<PowerKind> second = of(other);
    return first.isPresent() && second.isPresent() && first.get() != second.get();
  }

  private static Optional<PowerKind> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(kind -> kind.words.stream().anyMatch(lower::contains))
        .findFirst();
  }
}
