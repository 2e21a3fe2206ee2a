// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.RegisterEvent.Kind;

/** Tells rollover, reset and plain step back apart where a counter shows less than before. */
final class Backstep {
  private Backstep() {}

  static RegisterEvent judge(Series series, int row, RegisterRules rules) {
    return new RegisterEvent(
        kind(series, row, rules),
        Instant.ofEpochMilli(series.time(row - 1)),
        Instant.ofEpochMilli(series.time(row)),
        BigDecimal.valueOf(series.value(row - 1), series.scale()),
        BigDecimal.valueOf(series.value(row), series.scale()));
  }

  private static Kind kind(Series series, int row, RegisterRules rules) {
    long before = series.value(row - 1);
    long after = series.value(row);
    if (rules.digits() != null && rollsOver(series, row, rules, span(series, rules))) {
      return Kind.ROLLOVER;
    }
    return after >= 0 && after <= before / 2 ? Kind.RESET : Kind.BACKWARDS;
  }

  private static boolean rollsOver(Series series, int row, RegisterRules rules, long span) {
    long before = series.value(row - 1);
    long after = series.value(row);
    if (before >= span || after < 0) {
      return false;
    }
    return isBelievable(span - before + after, span, series, row, rules.highestPerHour());
  }

  private static boolean isBelievable(
      long move, long span, Series series, int row, @Nullable Double highest) {
    if (highest == null) {
      return move <= span / 2;
    }
    double hours = (series.time(row) - series.time(row - 1)) / 3.6e6;
    return move <= highest * hours * Exact.power(series.scale());
  }

  /** What the counter counts before it starts again, in scaled units; digits must be known. */
  static long span(Series series, RegisterRules rules) {
    Integer digits = rules.digits();
    if (digits == null) {
      throw new IllegalStateException("no digits, no rollover");
    }
    return Math.multiplyExact(Exact.power(digits), Exact.power(series.scale()));
  }
}
