// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.EnumMap;
import java.util.Map;
import org.tanheng.exchange.readings.internal.Dates;
import org.tanheng.exchange.readings.internal.StampCell;
import org.tanheng.exchange.readings.internal.StepCounts;

/** One way to read all stamps of a file, and how well the rows then follow each other. */
final class Trial {
  private static final long DAY = 86_400_000L;

  private final Map<StampCell.Style, DateOrder> orders;
  private final boolean midnightCloses;
  private final StepCounts steps;
  private long last = Dates.NONE;
  private long forwards;
  private long backwards;
  private long impossible;
  private long weekdaysRight;
  private long weekdaysWrong;

  Trial(boolean midnightCloses) {
    this(new EnumMap<>(StampCell.Style.class), midnightCloses, new StepCounts());
  }

  private Trial(Map<StampCell.Style, DateOrder> orders, boolean midnightCloses, StepCounts steps) {
    this.orders = orders;
    this.midnightCloses = midnightCloses;
    this.steps = steps;
  }

  /** The same so far, reading dates of one more style in an order. */
  Trial fork(StampCell.Style style, DateOrder order) {
    Map<StampCell.Style, DateOrder> more = new EnumMap<>(StampCell.Style.class);
    more.putAll(orders);
    more.put(style, order);
    Trial fork = new Trial(more, midnightCloses, steps.copy());
    fork.last = last;
    fork.forwards = forwards;
    fork.backwards = backwards;
    fork.impossible = impossible;
    fork.weekdaysRight = weekdaysRight;
    fork.weekdaysWrong = weekdaysWrong;
    return fork;
  }

  void row(StampCell stamp, int clockMillis, int weekday) {
    long day = stamp.epochDay(order(stamp.style()));
    if (day == Dates.NONE) {
      impossible++;
      return;
    }
    if (weekday > 0) {
      if (Dates.weekday(day) == weekday) {
        weekdaysRight++;
      } else {
        weekdaysWrong++;
      }
    }
    long time = day * DAY + clockMillis;
    if (midnightCloses && clockMillis == 0) {
      time += DAY;
    }
    if (last != Dates.NONE) {
      long step = time - last;
      steps.add(step);
      if (step > 0) {
        forwards++;
      } else if (step < 0) {
        backwards++;
      }
    }
    last = time;
  }

  DateOrder order(StampCell.Style style) {
    return orders.getOrDefault(style, DateOrder.YMD);
  }

  boolean midnightCloses() {
    return midnightCloses;
  }

  StepCounts steps() {
    return steps;
  }

  /** Steps that are not the usual one, or against the direction of the file. */
  long irregular() {
    return (long) steps.total() - steps.usualCount();
  }

  long against() {
    return Math.min(forwards, backwards);
  }

  long impossible() {
    return impossible;
  }

  long weekdaysRight() {
    return weekdaysRight;
  }

  /** Smaller is better. */
  long badness() {
    return impossible * 1000 + weekdaysWrong * 10 + against() * 5 + irregular();
  }
}
