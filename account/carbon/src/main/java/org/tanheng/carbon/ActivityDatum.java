// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.route.Route;
import org.tanheng.carbon.route.StockBalance;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * Activity data of a source for one half-open span of the reporting period; never negative. Each
 * datum is posted by lines of its own, so that a figure opens down to its month and evidence.
 *
 * @param from first day, null for the whole period
 * @param to day after the last, null for the whole period
 * @param value amount in the unit of the source
 * @param quality quality of the amount
 * @param evidence what proves it, such as {@code activity:ID} or {@code readings:POINT/FROM/TO}
 * @param note a remark of who recorded it
 * @param route how it was determined, null where that is not declared
 * @param balance terms of a stock balance whose result is the value, null for other routes
 */
public record ActivityDatum(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Quantity value,
    Quality quality,
    @Nullable String evidence,
    @Nullable String note,
    @Nullable Route route,
    @Nullable StockBalance balance) {

  /** An amount whose route is not declared. */
  public ActivityDatum(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Quantity value,
      Quality quality,
      @Nullable String evidence,
      @Nullable String note) {
    this(from, to, value, quality, evidence, note, null, null);
  }

  /** An amount of the whole period without further evidence. */
  public static ActivityDatum whole(Quantity value, Quality quality) {
    return new ActivityDatum(null, null, value, quality, null, null);
  }

  /** The calendar month that the span lies in, if it lies in one. */
  public Optional<YearMonth> month() {
    LocalDate first = from;
    LocalDate after = to;
    if (first == null || after == null) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.from(first);
    return after.isAfter(month.plusMonths(1).atDay(1)) ? Optional.empty() : Optional.of(month);
  }

  /** An amount of the datum with its evidence, and with the stock balance that it follows from. */
  public Trace trace(String label, Quantity amount) {
    StockBalance terms = balance;
    if (terms != null && amount.equals(value)) {
      return terms.traced(label, value.unit(), quality, proof()).trace();
    }
    return proof()
        .map(cited -> Trace.published(label, amount, quality, cited))
        .orElseGet(() -> Trace.input(label, amount, quality));
  }

  private Optional<Citation> proof() {
    String proof = evidence;
    return proof == null
        ? Optional.empty()
        : Optional.of(new Citation(proof, null, span(), proof, null, true));
  }

  private @Nullable String span() {
    return from == null ? null : from + "/" + to;
  }
}
