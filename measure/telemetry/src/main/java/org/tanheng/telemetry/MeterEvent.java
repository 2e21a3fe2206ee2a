// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a meter, as its event point tells (失压, 断相, 清零, 编程). It happened at the
 * instant of the reading, or between two readings of a value that is polled.
 *
 * @param after the reading before, null if the meter told the instant itself
 * @param at the reading that tells it
 * @param before the value before, null if the meter told the instant itself
 * @param value its code, or the count or state that is shown since
 */
public record MeterEvent(
    @Nullable Instant after, Instant at, @Nullable BigDecimal before, BigDecimal value) {
  private static final String CODE = "code ";

  /**
   * The events that readings of a point tell, in time order. A point with a usual time between
   * readings is polled: its value is a count or a state, and an event is each change of it. Without
   * one every reading is an event by its code.
   *
   * @param readings with the reading before the range, if there is one
   */
  public static List<MeterEvent> of(Point point, Series readings, TimeRange range) {
    List<MeterEvent> events = new ArrayList<>();
    boolean isPolled = point.length() != null;
    for (int row = 0; row < readings.size(); row++) {
      Reading now = readings.reading(row);
      if (!range.contains(now.time()) || !point.validity().contains(now.time())) {
        continue;
      }
      if (!isPolled) {
        events.add(new MeterEvent(null, now.time(), null, now.value()));
      } else if (row > 0 && readings.value(row) != readings.value(row - 1)) {
        Reading last = readings.reading(row - 1);
        events.add(new MeterEvent(last.time(), now.time(), last.value(), now.value()));
      }
    }
    return events;
  }

  /** The event as {@code code 17}, or as {@code 3 then 4} where a value changed. */
  public String told() {
    String now = value.toPlainString();
    return before == null ? CODE + now : before.toPlainString() + " then " + now;
  }

  /** The code in what an event {@link #told}; empty where a value changed. */
  public static Optional<BigDecimal> code(String told) {
    return told.startsWith(CODE)
        ? Optional.of(new BigDecimal(told.substring(CODE.length())))
        : Optional.empty();
  }

  /** When it happened: a millisecond, or from after the reading before to this one. */
  public TimeRange range() {
    Instant end = at.plusMillis(1);
    return new TimeRange(after == null ? at : after.plusMillis(1), end);
  }
}
