// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * The mean of values weighted by the amounts that they stand for: sum(amount × value) /
 * sum(amount), never the mean of months. Exact where the decimal ends, else 34 digits.
 */
public final class LabMean {

  /** A value and the amount that it stands for. */
  public record Weighted(Traced value, Quantity amount) {}

  private LabMean() {}

  /**
   * The mean in the unit of the first value; the amounts share a dimension and are not all zero.
   */
  public static Trace of(String label, List<Weighted> parts) {
    Unit unit = parts.getFirst().value().value().unit();
    Unit weight = parts.getFirst().amount().unit();
    Rational sum = Rational.of(0);
    Rational mass = Rational.of(0);
    Quality quality = Quality.MEASURED;
    var inputs = new ArrayList<Trace>();
    for (Weighted part : parts) {
      Rational amount = Rational.of(part.amount().in(weight));
      sum = sum.plus(amount.times(Rational.of(part.value().value().in(unit))));
      mass = mass.plus(amount);
      quality = quality.worse(part.value().quality());
      inputs.add(part.value().trace());
      inputs.add(Trace.input("amount", part.amount(), Quality.MEASURED));
    }
    return new Trace(
        label,
        new Quantity(sum.dividedBy(mass).toBigDecimal(), unit),
        "sum(amount × value) / sum(amount)",
        quality,
        null,
        inputs);
  }
}
