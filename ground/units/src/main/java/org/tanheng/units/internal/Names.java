// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and what they mean, found by the longest match at a place in a text. */
final class Names<T> {

  /** A name found: how far it reaches, what it means, and the catalogue's own spelling of it. */
  record Match<T>(int end, T value, String name) {}

  private final Map<String, T> byName = new LinkedHashMap<>();
  private final Map<String, @Nullable String> byFolded = new HashMap<>();
  private int longest;

  void add(String name, T value) {
    String key = UnitText.normalise(name);
    if (key.isEmpty()) {
      return;
    }
    T taken = byName.putIfAbsent(key, value);
    if (value.equals(taken)) {
      return;
    }
    if (taken != null) {
      throw new IllegalStateException("name taken: " + name);
    }
    byFolded.merge(key.toLowerCase(Locale.ROOT), key, (first, second) -> "");
    longest = Math.max(longest, key.length());
  }

  @Nullable T get(String name) {
    return byName.get(name);
  }

  Collection<String> all() {
    return byName.keySet();
  }

  /** The longest name at a place; {@code bounded} asks that no word goes on behind it. */
  @Nullable Match<T> longest(String text, int start, boolean bounded) {
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      T value = byName.get(text.substring(start, end));
      if (value != null && (!bounded || isBoundary(text, start, end))) {
        return new Match<>(end, value, text.substring(start, end));
      }
    }
    return null;
  }

  /** The same without regard to case, where exactly one name fits. */
  @Nullable Match<T> folded(String text, int start) {
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      String name = byFolded.get(text.substring(start, end).toLowerCase(Locale.ROOT));
      T value = name == null || !isBoundary(text, start, end) ? null : byName.get(name);
      if (name != null && value != null) {
        return new Match<>(end, value, name);
      }
    }
    return null;
  }

  /**
   * A name ends where no letter follows; digits may follow as a power, unless it ends in one. A
   * name of two units, such as W·h, takes no power: in W·h2 the power is that of the hour.
   */
  private static boolean isBoundary(String text, int start, int end) {
    boolean power = end < text.length() && "^0123456789".indexOf(text.charAt(end)) >= 0;
    String name = text.substring(start, end);
    if (power && (name.indexOf('·') > 0 || name.endsWith(" h") || name.endsWith("-h"))) {
      return false;
    }
    if (end == text.length() || !UnitText.isWordCharacter(text.charAt(end - 1))) {
      return true;
    }
    char next = text.charAt(end);
    return UnitText.isDigit(next)
        ? !UnitText.isDigit(text.charAt(end - 1))
        : !UnitText.isLatin(next);
  }
}
