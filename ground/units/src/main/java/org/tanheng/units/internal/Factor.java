// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Dimension;
import org.tanheng.units.Language;
import org.tanheng.units.Rational;

/** One factor of a unit: an atom with its substance, power, bracketed state and free note. */
public record Factor(
    Atom atom,
    @Nullable Substance substance,
    int power,
    @Nullable Qualifier qualifier,
    @Nullable String note) {
  static Factor of(Atom atom) {
    return new Factor(atom, null, 1, null, null);
  }

  Factor withPower(int exponent) {
    return new Factor(atom, substance, exponent, qualifier, note);
  }

  Factor withQualifier(Qualifier state) {
    return new Factor(atom, substance, power, state, note);
  }

  Factor withNote(String text) {
    return new Factor(atom, substance, power, qualifier, text);
  }

  Factor withoutNote() {
    return new Factor(atom, substance, power, qualifier, null);
  }

  Dimension dimension() {
    Dimension raised = (substance == null ? atom.dimension() : substance.mass()).power(power);
    return qualifier == null ? raised : qualifier.addedTo(raised);
  }

  Rational ratio() {
    return atom.ratio().power(power);
  }

  String print(Language language, boolean words) {
    StringBuilder out = new StringBuilder();
    boolean raised = words && (power == 2 || power == 3) && atom.isLength();
    if (raised) {
      out.append(power == 2 ? language.pick("平方", "square ") : language.pick("立方", "cubic "));
    }
    out.append(words ? atom.word(language) : atom.symbol(language));
    if (substance != null) {
      boolean chinese = words && language == Language.ZH && !substance.chinese().isEmpty();
      out.append(words && language == Language.EN ? " " : "");
      out.append(chinese ? substance.chinese() : substance.symbol());
    }
    if (power != 1 && !raised) {
      boolean plain = !words && power > 0 && !UnitText.isDigit(out.charAt(out.length() - 1));
      out.append(plain ? "" : "^").append(power);
    }
    if (qualifier != null) {
      out.append('(').append(qualifier.text()).append(')');
    }
    if (note != null) {
      out.append('{').append(note).append('}');
    }
    return out.toString();
  }
}
