// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Removes raw readings for their age once their use stands in rollups. What a slot behind the
 * boundary still depends on stays: some readings and a standstill's length before it.
 */
public final class Thinning {
  private static final java.time.Duration AROUND = java.time.Duration.ofMillis(2 * Sift.CONTEXT);

  private final ReadingStore store;
  private final ThinningStore readings;

  /** Of a store that can, which is the same as that of the readings. */
  public Thinning(ReadingStore store, ThinningStore readings) {
    this.store = store;
    this.readings = readings;
  }

  /** The start of the local month that holds a day; readings before it are older than the day. */
  public static Instant boundary(LocalDate oldest, ZoneId zone) {
    return oldest.withDayOfMonth(1).atStartOfDay(zone).toInstant();
  }

  /**
   * Removes what is older than the month of a day. Points without use (gauges, states, events) have
   * no rollups and keep their readings; so does a point whose rollups are not up to date.
   *
   * @return versions removed
   */
  public long run(Point point, LocalDate oldest) {
    Instant boundary = boundary(oldest, point.zone());
    Optional<Instant> stays = stays(point, boundary);
    if (stays.isEmpty() || !isRolledUp(point, boundary)) {
      return 0;
    }
    return readings.thin(point.id(), boundary, stays.get());
  }

  /** From when on readings stay; empty if there is nothing older. */
  private Optional<Instant> stays(Point point, Instant boundary) {
    boolean isKept = !point.kind().hasUse() || !point.kind().hasReadings();
    Optional<Instant> done = store.thinnedBefore(point.id());
    if (isKept || done.filter(before -> !before.isBefore(boundary)).isPresent()) {
      return Optional.empty();
    }
    Instant stays = boundary;
    for (int i = 0; i < ReadingStore.NEIGHBOURS; i++) {
      Optional<Reading> before = store.before(point.id(), stays, ReadingStore.NOW);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      stays = before.get().time();
    }
    Instant around = boundary.minus(AROUND);
    Instant from = stays.isBefore(around) ? stays : around;
    return store.before(point.id(), from, ReadingStore.NOW).map(older -> from);
  }

  private boolean isRolledUp(Point point, Instant boundary) {
    Instant from = store.thinnedBefore(point.id()).orElse(Instant.EPOCH);
    Optional<Reading> first = store.atOrAfter(point.id(), from, ReadingStore.NOW);
    if (first.isEmpty()) {
      return false;
    }
    YearMonth end = YearMonth.from(boundary.atZone(point.zone()));
    for (YearMonth month = YearMonth.from(first.get().time().atZone(point.zone()));
        month.isBefore(end);
        month = month.plusMonths(1)) {
      if (store.rollups().get(point.id(), month).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
