// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Dimension;
import org.tanheng.units.Rational;

/** Reads one factor: a number, a counting word, or a named unit with its substance and power. */
final class FactorReader {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,15}(?:\\.\\d{1,15})?)(?:[eE]([+-]?\\d{1,2})|\\^(-?\\d{1,2}))?");
  private static final Pattern YEAR = Pattern.compile("((?:19[9]|20\\d)\\d) ?(?=\\D)");
  private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("\\(((?:19[9]|20\\d)\\d)\\)");
  private static final Pattern RAISED = Pattern.compile("(平方|square )|(立方|cubic )");

  private final Catalogue catalogue;
  private final Cursor cursor;
  private final AtomReader atoms;
  private final StateReader states;

  FactorReader(Catalogue catalogue, Cursor cursor) {
    this.catalogue = catalogue;
    this.cursor = cursor;
    this.atoms = new AtomReader(catalogue, cursor);
    this.states = new StateReader(catalogue, cursor);
  }

  UnitExpression read() {
    if (UnitText.isDigit(cursor.peek())) {
      UnitExpression dated = pricedInYear();
      return dated != null ? dated : number();
    }
    var word = catalogue.multipliers.longest(cursor.text, cursor.at, true);
    var atom = catalogue.atoms.longest(cursor.text, cursor.at, true);
    if (word != null && (atom == null || word.end() > atom.end())) {
      cursor.at = word.end();
      cursor.takeAny(" ");
      if (cursor.atEnd() || "/)·".indexOf(cursor.peek()) >= 0) {
        throw cursor.malformed("a unit after " + word.name());
      }
      return new UnitExpression(new Side(word.value(), List.of()), Side.EMPTY).times(read());
    }
    return named();
  }

  boolean atAlias() {
    return catalogue.aliases.longest(cursor.text, cursor.at, true) != null;
  }

  private UnitExpression named() {
    var assumed = catalogue.assumed.longest(cursor.text, cursor.at, true);
    if (assumed != null) {
      cursor.remarks.add(Refusal.assumed(cursor.text, assumed.name(), assumed.value()));
    }
    var alias = catalogue.aliases.longest(cursor.text, cursor.at, true);
    var atom = catalogue.atoms.longest(cursor.text, cursor.at, true);
    Matcher raised = atom == null ? cursor.take(RAISED) : null;
    if (raised != null && catalogue.atoms.longest(cursor.text, cursor.at, true) != null) {
      return decorated(atoms.read().withPower(raised.group(1) != null ? 2 : 3));
    }
    if (raised != null) {
      cursor.at = raised.start();
    }
    if (alias != null && (atom == null || alias.end() > atom.end())) {
      cursor.at = alias.end();
      UnitExpression unit = new UnitParser(catalogue, alias.value()).parse();
      UnitExpression whole = unit.power(cursor.takePower());
      return whole.isSingle() ? decorated(whole.single()) : whole;
    }
    Factor factor = atoms.read();
    int power = cursor.takePower();
    return decorated(factor.withPower(power));
  }

  private UnitExpression decorated(Factor plain) {
    Factor factor = plain;
    Matcher year = isCurrency(factor.atom()) ? cursor.take(YEAR_IN_BRACKETS) : null;
    if (year != null) {
      factor = Factor.of(ofYear(factor.atom(), year.group(1))).withPower(factor.power());
    }
    return UnitExpression.of(states.read(factor));
  }

  private @Nullable UnitExpression pricedInYear() {
    int start = cursor.at;
    Matcher year = cursor.take(YEAR);
    if (year != null) {
      var name = catalogue.atoms.longest(cursor.text, cursor.at, true);
      if (name != null && isCurrency(name.value())) {
        cursor.at = name.end();
        return decorated(Factor.of(ofYear(name.value(), year.group(1))));
      }
    }
    cursor.at = start;
    return null;
  }

  private UnitExpression number() {
    int start = cursor.at;
    Matcher m = cursor.take(NUMBER);
    if (m == null) {
      throw cursor.malformed("a number");
    }
    BigDecimal value = new BigDecimal(m.group(1));
    if (m.group(2) != null) {
      value = value.scaleByPowerOfTen(Integer.parseInt(m.group(2)));
    } else if (m.group(3) != null) {
      if (value.compareTo(BigDecimal.TEN) != 0) {
        throw cursor.malformed(start, "a power of 10, such as 10^4");
      }
      value = BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(m.group(3)));
    }
    if (value.signum() == 0 || UnitText.isDigit(cursor.peek())) {
      throw cursor.malformed(start, "a multiplier above zero, of at most 15 digits");
    }
    Atom one = catalogue.atoms.get("one");
    if (one != null && cursor.peek() == '{' && value.compareTo(BigDecimal.ONE) == 0) {
      return decorated(Factor.of(one));
    }
    return new UnitExpression(new Side(value, List.of()), Side.EMPTY);
  }

  static boolean isCurrency(Atom atom) {
    var bases = atom.dimension().powers().keySet();
    return bases.size() == 1 && bases.iterator().next().matches("[A-Z]{3}");
  }

  /** Money of one year's prices is a base of its own: it takes an index to compare two years. */
  private static Atom ofYear(Atom atom, String year) {
    String suffix = "(" + year + ")";
    String base = atom.dimension().powers().keySet().iterator().next();
    return new Atom(
        atom.symbol() + suffix,
        atom.chinese() + suffix,
        atom.english() + suffix,
        atom.chineseSymbol(),
        Dimension.base(base + suffix),
        atom.ratio(),
        Rational.ZERO);
  }
}
