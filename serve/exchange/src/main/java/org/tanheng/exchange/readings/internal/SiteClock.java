// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Turns local stamps into instants: by the zone's clock, or by its standard time all year as many
 * meters keep it. Where the clock is set back an hour stands twice; the row before tells which.
 */
public final class SiteClock {
  /** Answer for a local time that the clock skips. */
  public static final long NONE = Long.MIN_VALUE;

  private static final ZoneOffset UTC = ZoneOffset.UTC;

  private final ZoneRules rules;
  private final boolean standard;
  private final boolean descending;
  private final boolean ends;
  private long from = 1;
  private long to;
  private long offset;
  private boolean twice;
  private boolean second;
  private boolean edge;

  /**
   * A clock for the stamps of one file.
   *
   * @param standard whether stamps keep standard time all year
   * @param descending whether later stamps come first
   * @param ends whether stamps end intervals: then the first instant that the clock skips is the
   *     end of what came before it
   */
  public SiteClock(ZoneId zone, boolean standard, boolean descending, boolean ends) {
    this.ends = ends;
    rules = zone.getRules();
    this.standard = standard;
    this.descending = descending;
  }

  /**
   * The instant of a local time, both as milliseconds.
   *
   * @param previous instant of the row before, {@link #NONE} for the first
   */
  public long utc(long local, long previous) {
    if (local >= from && local < to) {
      edge = false;
      twice = false;
      return local - offset;
    }
    twice = false;
    edge = false;
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(local, 1000), Math.floorMod(local, 1000) * 1_000_000, UTC);
    if (standard) {
      Instant about = Instant.ofEpochMilli(local);
      return local - rules.getStandardOffset(about).getTotalSeconds() * 1000L;
    }
    List<ZoneOffset> offsets = rules.getValidOffsets(time);
    if (offsets.size() == 1) {
      remember(local, offsets.getFirst());
      return local - offset;
    }
    return offsets.isEmpty() ? inGap(time) : inOverlap(local, previous, offsets);
  }

  /** Whether the last answer was one of two possible ones. */
  public boolean wasTwice() {
    return twice;
  }

  /** Whether the last answer was the first instant that the clock skips. */
  public boolean wasEdge() {
    return edge;
  }

  /** Whether the row before settled that: it stood at or after the other one. */
  public boolean wasSecond() {
    return second;
  }

  private long inGap(LocalDateTime time) {
    ZoneOffsetTransition gap = rules.getTransition(time);
    edge = ends && gap.getDateTimeBefore().equals(time);
    return edge ? gap.getInstant().toEpochMilli() : NONE;
  }

  private long inOverlap(long local, long previous, List<ZoneOffset> offsets) {
    twice = true;
    long early = local - offsets.get(0).getTotalSeconds() * 1000L;
    long late = local - offsets.get(1).getTotalSeconds() * 1000L;
    second = previous != NONE && (descending ? late >= previous : early <= previous);
    return descending == second ? early : late;
  }

  private void remember(long local, ZoneOffset valid) {
    offset = valid.getTotalSeconds() * 1000L;
    Instant instant = Instant.ofEpochMilli(local - offset);
    ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
    ZoneOffsetTransition after = rules.nextTransition(instant);
    from = before == null ? Long.MIN_VALUE : Math.max(start(before), end(before));
    to = after == null ? Long.MAX_VALUE : Math.min(start(after), end(after));
  }

  private static long start(ZoneOffsetTransition transition) {
    return transition.getDateTimeBefore().toInstant(UTC).toEpochMilli();
  }

  private static long end(ZoneOffsetTransition transition) {
    return transition.getDateTimeAfter().toInstant(UTC).toEpochMilli();
  }
}
