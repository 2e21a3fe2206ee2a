// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Step;

/** Refuses values that a field cannot have. */
final class ChoiceCheck {
  private static final Map<Field, List<String>> VALUES =
      Map.of(
          Field.DATE_ORDER, List.of("ymd", "dmy", "mdy"),
          Field.DATE_ORDER_UNPADDED, List.of("ymd", "dmy", "mdy"),
          Field.DATE_ORDER_YEAR_FIRST, List.of("ymd", "ydm"),
          Field.STAMPS, List.of("begin", "end"),
          Field.MIDNIGHT, List.of("next-day", "same-day"),
          Field.CLOCK, List.of("local", "standard"),
          Field.DECIMAL, List.of("point", "comma"));

  private ChoiceCheck() {}

  static List<Finding> of(Choices choices) {
    List<Finding> wrong = new ArrayList<>();
    VALUES.forEach(
        (field, values) ->
            choices
                .get(field)
                .filter(value -> !values.contains(value))
                .ifPresent(
                    value ->
                        wrong.add(Choices.invalid(field.key(), value, String.join(", ", values)))));
    choices
        .get(Field.STEP)
        .filter(value -> !Step.parse(value).isDone())
        .ifPresent(value -> wrong.add(Choices.invalid("step", value, "15m, 1h, 1d or 1mo")));
    return wrong;
  }

  static List<String> alternatives(Field field) {
    return VALUES.getOrDefault(field, List.of());
  }
}
