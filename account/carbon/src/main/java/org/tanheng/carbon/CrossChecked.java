// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tanheng.carbon.route.CrossCheck;
import org.tanheng.units.Quantity;

/**
 * The counted activity of a source over a span beside a second figure for it, in the unit of the
 * source. The difference is second less counted; it enters no total.
 *
 * @param source source that both are of
 * @param from first day
 * @param to day after the last
 * @param check the second figure
 * @param counted sum of the activity data of the span
 * @param second the second figure in the same unit
 */
public record CrossChecked(
    SourceInput source,
    LocalDate from,
    LocalDate to,
    CrossCheck check,
    Quantity counted,
    Quantity second) {

  /** All comparisons of an inventory whose activity data fill the span of the second figure. */
  public static List<CrossChecked> of(InventoryInput input) {
    return input.sources().stream()
        .flatMap(
            source ->
                source.proof().crossChecks().stream()
                    .map(check -> compare(input, source, check))
                    .flatMap(Optional::stream))
        .toList();
  }

  /** The comparison, if the activity data within the span fill it to the day. */
  static Optional<CrossChecked> compare(
      InventoryInput input, SourceInput source, CrossCheck check) {
    LocalDate from = Objects.requireNonNullElse(check.from(), input.start());
    LocalDate to = Objects.requireNonNullElse(check.to(), input.end());
    List<ActivityDatum> within =
        source.data().stream()
            .filter(datum -> !start(input, datum).isBefore(from) && !end(input, datum).isAfter(to))
            .toList();
    long days =
        within.stream()
            .mapToLong(datum -> end(input, datum).toEpochDay() - start(input, datum).toEpochDay())
            .sum();
    if (within.isEmpty() || days != to.toEpochDay() - from.toEpochDay()) {
      return Optional.empty();
    }
    Quantity counted =
        within.stream().map(ActivityDatum::value).reduce(Quantity::plus).orElseThrow();
    return Optional.of(
        new CrossChecked(source, from, to, check, counted, check.value().to(counted.unit())));
  }

  /** Second less counted. */
  public Quantity difference() {
    return second.minus(counted);
  }

  /** The difference as a share of the counted figure; none where that is zero. */
  public Optional<BigDecimal> share() {
    return counted.isZero()
        ? Optional.empty()
        : Optional.of(difference().value().divide(counted.value(), MathContext.DECIMAL64));
  }

  /** Whether the difference goes beyond what the control plan of the source allows. */
  public boolean isExceeded() {
    BigDecimal allowed = counted.value().abs().multiply(source.proof().tolerance());
    return difference().value().abs().compareTo(allowed) > 0;
  }

  private static LocalDate start(InventoryInput input, ActivityDatum datum) {
    return Objects.requireNonNullElse(datum.from(), input.start());
  }

  private static LocalDate end(InventoryInput input, ActivityDatum datum) {
    return Objects.requireNonNullElse(datum.to(), input.end());
  }
}
