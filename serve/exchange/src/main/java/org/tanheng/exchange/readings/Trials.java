// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tanheng.exchange.readings.internal.StampCell;
import org.tanheng.exchange.readings.internal.StampCell.Style;

/** All ways to read the stamps side by side; a new style of date doubles them when it appears. */
final class Trials {
  private final Choices choices;
  private final boolean isSheet;
  private final Set<Style> seen = EnumSet.noneOf(Style.class);
  private List<Trial> trials = new ArrayList<>();

  Trials(Choices choices, boolean isSheet) {
    this.choices = choices;
    this.isSheet = isSheet;
    String midnight = choices.get(Field.MIDNIGHT).orElse("");
    if (!midnight.equals("next-day")) {
      trials.add(new Trial(false));
    }
    if (!midnight.equals("same-day")) {
      trials.add(new Trial(true));
    }
  }

  void row(StampCell stamp, int clockMillis, int weekday) {
    Style style = stamp.style();
    if (seen.add(style)) {
      List<DateOrder> orders = orders(stamp, style);
      trials =
          new ArrayList<>(
              trials.stream()
                  .flatMap(trial -> orders.stream().map(order -> trial.fork(style, order)))
                  .toList());
    }
    for (Trial trial : trials) {
      trial.row(stamp, clockMillis, weekday);
    }
  }

  private List<DateOrder> orders(StampCell stamp, Style style) {
    Field field = field(style);
    List<DateOrder> chosen =
        choices.get(field).or(() -> same(style)).map(String::toUpperCase).stream()
            .map(DateOrder::valueOf)
            .toList();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    if (style == Style.YEAR_FIRST) {
      return isSheet ? List.of(DateOrder.YMD, DateOrder.YDM) : List.of(DateOrder.YMD);
    }
    return stamp.isYearLast()
        ? List.of(DateOrder.DMY, DateOrder.MDY)
        : List.of(DateOrder.YMD, DateOrder.DMY, DateOrder.MDY);
  }

  /** An order chosen for the file holds for both styles with the year elsewhere. */
  private Optional<String> same(Style style) {
    return style == Style.YEAR_FIRST ? Optional.empty() : choices.get(Field.DATE_ORDER);
  }

  static Field field(Style style) {
    return switch (style) {
      case YEAR_FIRST -> Field.DATE_ORDER_YEAR_FIRST;
      case PADDED -> Field.DATE_ORDER;
      case UNPADDED -> Field.DATE_ORDER_UNPADDED;
    };
  }

  Set<Style> styles() {
    return seen;
  }

  /** The way under which the rows follow best; of equals the plainest, which is tried first. */
  Trial best() {
    return best(trial -> true);
  }

  /** The best of those that pass, the best of all if none does. */
  Trial best(Predicate<Trial> among) {
    Comparator<Trial> better = Comparator.comparingLong(Trial::badness);
    return trials.stream()
        .filter(among)
        .min(better)
        .orElseGet(() -> trials.stream().min(better).orElseThrow());
  }

  boolean any(Predicate<Trial> test) {
    return trials.stream().anyMatch(test);
  }
}
