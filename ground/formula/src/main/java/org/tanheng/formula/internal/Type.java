// SPDX-License-Identifier: Apache-2.0
package org.tanheng.formula.internal;

import org.tanheng.units.Dimension;
import org.tanheng.units.Language;
import org.tanheng.units.Unit;

/**
 * What a part of a formula measures. A point is a place on the °C scale, whose differences are
 * kelvin; a bare 0 fits any dimension.
 */
record Type(Dimension dimension, boolean point, boolean zero) {
  static final Type NUMBER = new Type(Dimension.NONE, false, false);
  static final Type ZERO = new Type(Dimension.NONE, false, true);

  static Type of(Unit unit) {
    return new Type(unit.dimension(), unit.isAffine(), false);
  }

  static Type of(Dimension dimension) {
    return new Type(dimension, false, false);
  }

  String words() {
    return point ? "place on a temperature scale" : dimension.words(Language.EN);
  }
}
