// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.tanheng.units.Language;
import org.tanheng.units.Unit;

/**
 * Prints numbers the one way that all writers share: decimals fixed, thousands apart, half-even as
 * in GB/T 8170. It is the only place where a value of a report is rounded.
 */
public final class FigureText {
  private FigureText() {}

  /** The number of a figure, without its unit. */
  public static String number(Figure figure) {
    return number(figure.value().value(), figure.decimals());
  }

  /** A figure as running text shows it, with its unit if it has to be printed. */
  public static String text(Figure figure, Language language) {
    String number = number(figure);
    Unit unit = figure.value().unit();
    if (!figure.withUnit() || unit.equals(Unit.ONE)) {
      return number;
    }
    String symbol = unit.symbol(language);
    return symbol.equals("%") ? number + symbol : number + " " + symbol;
  }

  /** A value at a number of decimals. */
  public static String number(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(rounded.signum() == 0 ? rounded.abs() : rounded);
  }

  /** A value in full, thousands left together so that it can be copied. */
  public static String exact(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
