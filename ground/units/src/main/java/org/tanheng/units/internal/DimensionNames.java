// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Dimension;
import org.tanheng.units.Language;

/** Names dimensions in words: a known one, one known per another, or the bases with powers. */
public final class DimensionNames {
  private static final Map<Dimension, Name> KNOWN = read();

  private DimensionNames() {}

  private record Name(String english, String chinese) {
    String in(Language language) {
      return language.pick(chinese, english);
    }
  }

  public static String words(Dimension dimension, Language language) {
    Name plain = named(dimension);
    if (plain != null) {
      return plain.in(language);
    }
    for (Dimension under : KNOWN.keySet()) {
      Name over = under.isNone() ? null : named(dimension.times(under));
      if (over != null) {
        String top = over.in(language);
        String bottom = KNOWN.getOrDefault(under, over).in(language);
        return language == Language.ZH ? "单位" + bottom + "的" + top : top + " per " + bottom;
      }
    }
    return spelled(dimension);
  }

  private static @Nullable Name named(Dimension dimension) {
    Name known = KNOWN.get(dimension);
    if (known != null) {
      return known;
    }
    Dimension rest = dimension.dividedBy(Catalogue.MASS);
    var powers = rest.powers();
    if (powers.size() == 1 && powers.containsValue(1)) {
      String base = powers.keySet().iterator().next();
      boolean substance = Catalogue.get().substances.get(base) != null;
      return substance ? new Name("mass of " + base, base + "质量") : null;
    }
    var single = dimension.powers();
    if (single.size() == 1 && single.containsValue(1)) {
      String base = single.keySet().iterator().next();
      return Catalogue.get().substances.get(base) == null ? new Name(base, base) : null;
    }
    return null;
  }

  private static String spelled(Dimension dimension) {
    List<String> over = new ArrayList<>();
    List<String> under = new ArrayList<>();
    dimension.powers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              int power = Math.abs(e.getValue());
              (e.getValue() > 0 ? over : under).add(e.getKey() + (power == 1 ? "" : "^" + power));
            });
    String top = over.isEmpty() ? "1" : String.join("·", over);
    return under.isEmpty() ? top : top + "/" + String.join("·", under);
  }

  private static Map<Dimension, Name> read() {
    Map<Dimension, Name> known = new LinkedHashMap<>();
    for (String line : Catalogue.lines("dimensions.txt")) {
      String[] c = line.split("\\|", -1);
      Dimension dimension = new UnitParser(Catalogue.get(), c[0]).parse().dimension();
      known.put(dimension, new Name(c[1], c[2]));
    }
    return known;
  }
}
