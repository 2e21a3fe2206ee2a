// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import org.tanheng.exchange.readings.internal.Dates;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.exchange.readings.internal.SiteClock;
import org.tanheng.exchange.readings.internal.StampCell;

/** Reads the instant of each row under a layout; rows are asked in file order. */
final class RowClock {
  /** Why a row has no instant. */
  enum Problem {
    NONE,
    MISSING,
    UNREADABLE,
    IMPOSSIBLE,
    OUT_OF_RANGE,
    CLOCK_GAP
  }

  private static final long DAY = 86_400_000L;
  private static final long EARLIEST = Dates.epochDay(1990, 1, 1);
  private static final long LATEST = Dates.epochDay(2100, 1, 1);

  private final Layout layout;
  private final SiteClock site;
  private final StampCell stamp = new StampCell();
  private final StampCell clock = new StampCell();
  private long utc = SiteClock.NONE;
  private boolean twice;

  RowClock(Layout layout) {
    this.layout = layout;
    site = layout.clock();
  }

  Problem read(RowReader row) {
    Head head = layout.head();
    twice = false;
    if (row.isBlank(head.timeColumn())) {
      return Problem.MISSING;
    }
    if (!stamp.parse(row, head.timeColumn()) || !stamp.hasDate()) {
      return Problem.UNREADABLE;
    }
    int millis = stamp.millisOfDay();
    if (head.clockColumn() >= 0) {
      if (!clock.parse(row, head.clockColumn()) || !clock.hasTime()) {
        return row.isBlank(head.clockColumn()) ? Problem.MISSING : Problem.UNREADABLE;
      }
      millis = clock.millisOfDay();
    }
    long day = stamp.epochDay(order(stamp.style()));
    if (day == Dates.NONE) {
      return Problem.IMPOSSIBLE;
    }
    if (day < EARLIEST || day >= LATEST) {
      return Problem.OUT_OF_RANGE;
    }
    boolean closes = layout.midnightCloses() && millis == 0;
    return at(day * DAY + millis + (closes ? DAY : 0));
  }

  private Problem at(long local) {
    if (stamp.offsetMinutes() != StampCell.NO_OFFSET) {
      utc = local - stamp.offsetMinutes() * 60_000L;
      return Problem.NONE;
    }
    long instant = site.utc(local, utc);
    if (instant == SiteClock.NONE) {
      return Problem.CLOCK_GAP;
    }
    twice = site.wasTwice();
    utc = instant;
    return Problem.NONE;
  }

  private DateOrder order(StampCell.Style style) {
    return switch (style) {
      case YEAR_FIRST -> layout.yearFirst();
      case PADDED -> layout.padded();
      case UNPADDED -> layout.unpadded();
    };
  }

  /** The instant of the row's stamp in epoch milliseconds. */
  long utc() {
    return utc;
  }

  /** Whether it was the second of two equal local times, told so by the row before. */
  boolean wasSecond() {
    return twice && site.wasSecond();
  }

  /** Whether the stamp is the first instant that the zone's clock skips. */
  boolean wasEdge() {
    return site.wasEdge();
  }

  /** Whether the stamp's local hour came twice that day. */
  boolean wasTwice() {
    return twice;
  }
}
