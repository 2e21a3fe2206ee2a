// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Dimension;
import org.tanheng.units.Rational;

/** Fills the catalogue from its tables; each table says its columns in its first line. */
final class CatalogueReader {
  private final Catalogue into;

  CatalogueReader(Catalogue into) {
    this.into = into;
  }

  void read() {
    for (Multiplier multiplier : Multiplier.values()) {
      multiplier.names().forEach(name -> into.multipliers.add(name, multiplier.value));
    }
    Catalogue.lines("units.txt").forEach(this::unit);
    Catalogue.lines("substances.txt").forEach(this::substance);
    addNames(into.substances, "ce,标准煤,标煤,coal equivalent,SCE,sce", Substance.COAL_EQUIVALENT);
    Catalogue.lines("notes.txt").forEach(note -> into.notes.add(note, note));
    Catalogue.lines("qualifiers.txt").forEach(this::qualifier);
    for (String line : Catalogue.lines("aliases.txt")) {
      String[] parts = line.split(" = ", -1);
      addNames(into.aliases, parts[0], UnitText.normalise(parts[1]));
    }
    for (String line : Catalogue.lines("ambiguous.txt")) {
      String[] parts = line.split("\\|", -1);
      addNames(into.ambiguous, parts[0], List.of(parts[1].split(",", -1)));
    }
    for (String line : Catalogue.lines("assumed.txt")) {
      String[] parts = line.split("\\|", -1);
      addNames(into.assumed, parts[0], List.of(parts[1], parts[2]));
    }
  }

  private void unit(String line) {
    String[] c = line.split("\\|", -1);
    Atom atom = define(c[0], c[1], c[2], c[3]);
    add(atom, null, c);
    for (String symbol : c[4].isEmpty() ? new String[0] : c[4].split(" ", -1)) {
      add(scaled(atom, Prefix.of(symbol)), Prefix.of(symbol), c);
    }
  }

  private void add(Atom atom, @Nullable Prefix prefix, String[] c) {
    addNames(into.atoms, String.join(",", atom.symbol(), atom.chinese(), atom.english()), atom);
    for (String symbol : c[5].split(",", -1)) {
      into.atoms.add(symbol.isEmpty() || prefix == null ? symbol : prefix.symbol + symbol, atom);
    }
    for (String word : c[6].split(",", -1)) {
      boolean chinese = !word.isEmpty() && word.charAt(0) >= 0x2e80;
      String head = prefix == null ? "" : chinese ? prefix.chinese : prefix.english;
      into.atoms.add(word.isEmpty() ? word : head + word, atom);
    }
  }

  private Atom define(String symbol, String chinese, String english, String definition) {
    int at = definition.indexOf('@');
    int mark = definition.indexOf('!');
    int end = mark >= 0 ? mark : at >= 0 ? at : definition.length();
    String text = definition.substring(0, end).strip();
    UnitExpression unit = new UnitParser(into, text.isEmpty() ? "1" : text).parse();
    Dimension dimension = unit.dimension();
    if (mark >= 0) {
      dimension = dimension.times(Dimension.base(definition.substring(mark + 1)));
    }
    Rational zero = at < 0 ? Rational.ZERO : Rational.of(definition.substring(at + 1));
    boolean starred = chinese.startsWith("*");
    String word = starred ? chinese.substring(1) : chinese;
    return new Atom(symbol, word, english, starred, dimension, unit.ratio(), zero);
  }

  private static Atom scaled(Atom atom, Prefix prefix) {
    return new Atom(
        prefix.symbol + atom.symbol(),
        prefix.chinese + atom.chinese(),
        prefix.english + atom.english(),
        false,
        atom.dimension(),
        atom.ratio().times(BigDecimal.ONE.scaleByPowerOfTen(prefix.power)),
        atom.zero());
  }

  private void substance(String line) {
    String[] c = line.split("\\|", -1);
    addNames(into.substances, String.join(",", c), Substance.of(c[0], c[1]));
  }

  private void qualifier(String line) {
    String[] c = line.split("\\|", -1);
    Qualifier qualifier =
        new Qualifier(c[0], c[1], Integer.parseInt(c[2]), c[3].isEmpty() ? null : c[3]);
    addNames(into.qualifiers, c[0] + "," + c[4], qualifier);
  }

  private static <T> void addNames(Names<T> names, String list, T value) {
    for (String name : list.split(",", -1)) {
      names.add(name, value);
    }
  }
}
