// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A dated coefficient that turns an amount of energy or of an energy carrier into standard coal,
 * such as 0.1229 kgce/kWh. 当量值 counts the heat in it, 等价值 the coal it took to make it; the two
 * never stand for each other. Source: GB/T 2589 and the notice cited; valid in [from, to).
 */
public record CoalEquivalent(
    String carrier,
    Basis basis,
    Quantity coefficient,
    LocalDate from,
    @Nullable LocalDate to,
    Citation source) {
  private static final Unit TCE = Unit.of("tce");

  /** What a coefficient counts. */
  public enum Basis {
    /** 当量值: the heat in the carrier itself. */
    CALORIFIC,
    /** 等价值: the primary energy that it took to make the carrier. */
    PRIMARY
  }

  public boolean isValid(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** Standard coal in tce for an amount used on a day; {@code coefficient-out-of-date} if none. */
  public Outcome<Quantity> of(Quantity amount, LocalDate day) {
    if (!isValid(day)) {
      return Outcome.refused(
          Finding.error(
              "coefficient-out-of-date",
              carrier,
              day.toString(),
              "a day from " + from + (to == null ? "" : " to before " + to),
              "Choose the coefficient that was in force on that day."));
    }
    return Outcome.of(() -> amount.times(coefficient).to(TCE));
  }

  /** The value with its source as an input of a trace. */
  public Trace trace() {
    String kind = basis == Basis.CALORIFIC ? " 当量值" : " 等价值";
    return Trace.published(carrier + kind, coefficient, Quality.MEASURED, source);
  }
}
