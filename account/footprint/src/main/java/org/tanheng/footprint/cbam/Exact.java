// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.List;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** A number without rounding beside the trace that shows it. */
record Exact(Rational number, Trace trace) {

  /** A value that was put in, in this unit. */
  static Exact of(String label, Quantity value, Unit unit) {
    Quantity shown = value.to(unit);
    return new Exact(Rational.of(shown.value()), Trace.input(label, shown, Quality.MANUAL));
  }

  /** What a rule makes of others; their order is that of the rule. */
  static Exact by(String rule, String label, Rational number, Unit unit, List<Exact> inputs) {
    return new Exact(
        number,
        new Trace(
            label,
            new Quantity(number.toBigDecimal(), unit),
            rule,
            Quality.MANUAL,
            null,
            inputs.stream().map(Exact::trace).toList()));
  }

  static Rational sum(List<Exact> parts) {
    return parts.stream().map(Exact::number).reduce(Rational.ZERO, Rational::plus);
  }
}
