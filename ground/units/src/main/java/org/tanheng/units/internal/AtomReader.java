// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Dimension;
import org.tanheng.units.Rational;

/** Finds the named unit at the cursor, with the substance behind a mass; the longest name wins. */
final class AtomReader {
  private static final Pattern ISO_CURRENCY = Pattern.compile("([A-Z]{3})(?![A-Za-z0-9])");
  private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]+|[^ /·().\\-{}]+|.");

  private final Catalogue catalogue;
  private final Cursor cursor;

  AtomReader(Catalogue catalogue, Cursor cursor) {
    this.catalogue = catalogue;
    this.cursor = cursor;
  }

  Factor read() {
    int start = cursor.at;
    var atom = catalogue.atoms.longest(cursor.text, start, true);
    var unclear = catalogue.ambiguous.longest(cursor.text, start, true);
    if (unclear != null && (atom == null || unclear.end() > atom.end())) {
      throw Refusal.ambiguous(cursor.text, unclear.name(), unclear.value());
    }
    if (atom != null) {
      cursor.at = atom.end();
      return withSubstance(atom.value());
    }
    Factor compact = compact(start, false);
    if (compact == null) {
      compact = currency();
    }
    if (compact == null) {
      compact = otherCase(start);
    }
    if (compact == null) {
      throw unknown(start);
    }
    return compact;
  }

  /** {@code t CO2e}, {@code kg of CH4}, {@code 吨标准煤}: a substance behind a whole mass name. */
  private Factor withSubstance(Atom atom) {
    Factor plain = Factor.of(atom);
    if (!atom.isMass()) {
      return plain;
    }
    int from = cursor.at;
    from += cursor.text.startsWith(" of ", from) ? 4 : cursor.text.startsWith(" ", from) ? 1 : 0;
    var found = catalogue.substances.longest(cursor.text, from, true);
    if (found == null || digitAt(found.end())) {
      return plain;
    }
    cursor.at = found.end();
    return new Factor(atom, found.value(), 1, null, null);
  }

  /** {@code tCO2}, {@code kgCF4}, {@code tAl}: mass symbol and substance or product in one word. */
  private @Nullable Factor compact(int start, boolean anyCase) {
    int reach = Math.min(cursor.text.length(), start + 3);
    for (int end = reach; end > start; end--) {
      String head = cursor.text.substring(start, end);
      Atom mass = anyCase ? OtherCase.mass(catalogue, head) : catalogue.atoms.get(head);
      if (mass == null || !mass.isMass()) {
        continue;
      }
      var found =
          anyCase
              ? catalogue.substances.folded(cursor.text, end)
              : catalogue.substances.longest(cursor.text, end, true);
      if (found != null && !digitAt(found.end()) && !(anyCase && found.name().length() < 2)) {
        cursor.at = found.end();
        return new Factor(mass, found.value(), 1, null, null);
      }
      var product = anyCase ? null : catalogue.notes.longest(cursor.text, end, true);
      if (product != null && !digitAt(product.end())) {
        cursor.at = product.end();
        return Factor.of(mass).withNote(product.value());
      }
    }
    return null;
  }

  private @Nullable Factor currency() {
    int start = cursor.at;
    Matcher code = cursor.take(ISO_CURRENCY);
    if (code == null) {
      return null;
    }
    String iso = code.group(1);
    boolean known =
        Currency.getAvailableCurrencies().stream().anyMatch(c -> c.getCurrencyCode().equals(iso));
    if (!known) {
      cursor.at = start;
      return null;
    }
    return Factor.of(
        new Atom(iso, iso, iso, false, Dimension.base(iso), Rational.ONE, Rational.ZERO));
  }

  private @Nullable Factor otherCase(int start) {
    var found = catalogue.atoms.folded(cursor.text, start);
    String written = found == null ? "" : cursor.text.substring(start, found.end());
    if (found != null && OtherCase.isSafe(catalogue, written, found.name())) {
      cursor.at = found.end();
      cursor.remarks.add(Refusal.spelling(cursor.text, written, found.name()));
      return withSubstance(found.value());
    }
    Factor compact = compact(start, true);
    if (compact != null) {
      String name = compact.print(org.tanheng.units.Language.EN, false);
      String part = cursor.text.substring(start, cursor.at);
      cursor.remarks.add(Refusal.spelling(cursor.text, part, name));
    }
    return compact;
  }

  private boolean digitAt(int position) {
    return position < cursor.text.length() && UnitText.isDigit(cursor.text.charAt(position));
  }

  private org.tanheng.finding.FindingException unknown(int start) {
    Matcher word = cursor.take(WORD);
    if (word == null || !word.group().matches(".*[\\p{L}\\p{N}\\p{Sc}°‰%].*")) {
      throw cursor.malformed(start, "a unit");
    }
    return Refusal.unknown(cursor.text, word.group(), Suggestions.near(catalogue, word.group()));
  }
}
