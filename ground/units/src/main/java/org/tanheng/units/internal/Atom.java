// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import org.tanheng.units.Dimension;
import org.tanheng.units.Language;
import org.tanheng.units.Rational;

/**
 * One named unit of the catalogue, such as kWh or 亩: its names, its dimension, its exact ratio to
 * the base units and, for °C and °F alone, where its zero lies on the base scale.
 */
public record Atom(
    String symbol,
    String chinese,
    String english,
    boolean chineseSymbol,
    Dimension dimension,
    Rational ratio,
    Rational zero) {

  String symbol(Language language) {
    return language == Language.ZH && chineseSymbol ? chinese : symbol;
  }

  String word(Language language) {
    return language == Language.ZH ? chinese : english;
  }

  boolean isMass() {
    return dimension.equals(Catalogue.MASS);
  }

  boolean isLength() {
    return dimension.equals(Catalogue.LENGTH);
  }
}
