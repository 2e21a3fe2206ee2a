// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import org.tanheng.units.Dimension;

/**
 * What a mass is a mass of: CO2, CO2e, C, CH4, or coal equivalent. Masses of different substances
 * never mix; coal equivalent is a base of its own and no mass at all.
 */
public record Substance(String symbol, String chinese, Dimension mass) {
  static final Substance COAL_EQUIVALENT =
      new Substance("ce", "标准煤", Dimension.base("coal equivalent"));

  static Substance of(String symbol, String chinese) {
    return new Substance(symbol, chinese, Catalogue.MASS.times(Dimension.base(symbol)));
  }
}
