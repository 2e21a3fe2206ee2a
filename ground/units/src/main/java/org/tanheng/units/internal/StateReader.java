// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what may stand behind a unit: a state such as (20°C), a note in braces, a product. */
final class StateReader {
  private static final String WORDS = "([\\p{L}\\p{N}°][\\p{L}\\p{N}° ,.:%'+-]{0,59})";
  private static final Pattern BRACES = Pattern.compile("\\{" + WORDS + "\\}");
  private static final Pattern BRACKETS = Pattern.compile(" ?\\(" + WORDS + "\\)");
  private static final Pattern FREE =
      Pattern.compile(" ((?:of|in) [a-zA-Z ]{1,40}?)(?= per |$|[/,(])");
  private static final Pattern PRESSURE = Pattern.compile(", ?(101\\.325 ?kPa|1 ?atm)$");
  private static final Pattern DEGREES = Pattern.compile(".*(°|\\d ?C\\b|Pa\\b|bar\\b|atm\\b).*");

  private final Catalogue catalogue;
  private final Cursor cursor;

  StateReader(Catalogue catalogue, Cursor cursor) {
    this.catalogue = catalogue;
    this.cursor = cursor;
  }

  Factor read(Factor factor) {
    Factor stated = state(factor);
    String note = note();
    if (note != null) {
      stated = stated.withNote(join(stated.note(), note));
    }
    Matcher brackets = note == null || stated.note() == null ? null : cursor.take(BRACKETS);
    return brackets == null ? stated : stated.withNote(join(stated.note(), brackets.group(1)));
  }

  private Factor state(Factor factor) {
    int start = cursor.at;
    Matcher brackets = cursor.take(BRACKETS);
    if (brackets == null) {
      return factor;
    }
    String inside = PRESSURE.matcher(brackets.group(1).strip()).replaceFirst("");
    var match = catalogue.qualifiers.longest(inside, 0, true);
    if (match == null || match.end() < inside.length()) {
      match = catalogue.qualifiers.folded(inside, 0);
    }
    boolean known = match != null && match.end() == inside.length();
    if (match != null && known && match.value().fits(factor.dimension())) {
      return factor.withQualifier(match.value());
    }
    if (known || DEGREES.matcher(inside).matches() || !inside.matches(".*\\p{L}.*")) {
      cursor.at = start;
      throw cursor.malformed(
          start, "a known state: 0°C, 15°C or 20°C for gas, GCV or NCV for heat");
    }
    return factor.withNote(join(factor.note(), brackets.group(1)));
  }

  private @Nullable String note() {
    Matcher braces = cursor.take(BRACES);
    if (braces != null) {
      return braces.group(1);
    }
    Matcher free = cursor.take(FREE);
    if (free != null) {
      return free.group(1).strip();
    }
    int start = cursor.at;
    cursor.takeAny(",");
    cursor.takeAny(" ");
    var word = catalogue.notes.longest(cursor.text, cursor.at, true);
    cursor.at = word == null ? start : word.end();
    return word == null ? null : word.value();
  }

  private static String join(@Nullable String first, String second) {
    return first == null ? second : first + ", " + second;
  }
}
