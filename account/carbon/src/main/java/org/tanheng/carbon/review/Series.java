// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A year of one parameter of one source with what it can be checked against. Every value has the
 * unit of the series.
 *
 * @param subject source and parameter as the user knows them
 * @param unit unit of every value
 * @param months months in order
 * @param statedTotal total stated for the period, null if none was
 * @param crossCheck total by the second source (bill, ledger), null if there is none
 * @param calibrationDue day after which the instrument's certificate has expired, null if unknown
 * @param lastUse last day that the instrument was read in the period
 * @param recorder who recorded
 * @param reviewer who reviewed, null if nobody did
 */
public record Series(
    String subject,
    String unit,
    List<MonthValue> months,
    @Nullable BigDecimal statedTotal,
    @Nullable BigDecimal crossCheck,
    @Nullable LocalDate calibrationDue,
    LocalDate lastUse,
    String recorder,
    @Nullable String reviewer) {

  public Series {
    months = List.copyOf(months);
  }

  /** Sum of the months that have a value. */
  public BigDecimal sum() {
    return known().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<BigDecimal> known() {
    return months.stream().map(MonthValue::value).filter(Objects::nonNull).toList();
  }
}
