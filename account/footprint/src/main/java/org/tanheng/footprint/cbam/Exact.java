// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** A number without rounding beside the trace that shows it. */
record Exact(Rational number, Trace trace) {
  private static final Pattern PERIOD =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern BOOKS = Pattern.compile("(readings|activity|inventory):\\S+");

  /** A value that was put in, in this unit. */
  static Exact of(String label, Quantity value, Unit unit) {
    Quantity shown = value.to(unit);
    return new Exact(Rational.of(shown.value()), Trace.input(label, shown, Quality.MANUAL));
  }

  /** The same with where it stands: a document that a person names, or a place in the books. */
  static Exact of(String label, Quantity value, Unit unit, @Nullable String source) {
    Quantity shown = value.to(unit);
    return new Exact(
        Rational.of(shown.value()),
        source == null || source.isBlank()
            ? Trace.input(label, shown, Quality.MANUAL)
            : Trace.published(label, shown, Quality.MANUAL, citation(source)));
  }

  private static Citation citation(String source) {
    Matcher place = BOOKS.matcher(source);
    if (!place.find()) {
      return new Citation(source, null, "declared", null, null, false);
    }
    Matcher period = PERIOD.matcher(source);
    return new Citation(
        source, null, period.find() ? period.group() : null, place.group(), null, true);
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
