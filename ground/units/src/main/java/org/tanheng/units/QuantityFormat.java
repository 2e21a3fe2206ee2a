// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tanheng.units.internal.NumberText;

/**
 * How a person reads a quantity: language of the unit, digits grouped by three or not, 万 and 亿 or
 * not, and the decimals shown (rounded half-even for print only; negative shows all). Printing
 * never changes the value.
 */
public record QuantityFormat(Language language, boolean grouped, boolean myriads, int decimals) {

  /** All digits, no grouping: what files and interfaces exchange. */
  public static QuantityFormat plain(Language language) {
    return new QuantityFormat(language, false, false, -1);
  }

  public QuantityFormat withDecimals(int shown) {
    return new QuantityFormat(language, grouped, myriads, shown);
  }

  public QuantityFormat withMyriads() {
    return new QuantityFormat(language, grouped, true, decimals);
  }

  public QuantityFormat withGroups() {
    return new QuantityFormat(language, true, myriads, decimals);
  }

  /** {@code 1,234.5 kWh}, or {@code 2.8 亿kWh} with 万 and 亿. */
  public String format(Quantity quantity) {
    String unit = quantity.unit().equals(Unit.ONE) ? "" : quantity.unit().symbol(language);
    boolean counted = unit.isEmpty() || !NumberText.startsCounted(unit);
    String word = myriads && counted ? NumberText.myriad(quantity.value()) : "";
    BigDecimal shown =
        quantity.value().scaleByPowerOfTen(-NumberText.power(word)).stripTrailingZeros();
    if (decimals >= 0) {
      shown = shown.setScale(decimals, RoundingMode.HALF_EVEN);
    }
    String number = grouped ? NumberText.grouped(shown) : shown.toPlainString();
    String behind = word + unit;
    return behind.isEmpty() || unit.equals("%") ? number + behind : number + " " + behind;
  }
}
