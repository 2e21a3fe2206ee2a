// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tanheng.stores.LoggedRun;
import org.tanheng.stores.ReadingLog;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.verify.Amount;
import org.tanheng.verify.MeteredUse;

/**
 * Chooses the runs that show an amount. Of a counter with very many readings it shows those at both
 * ends of the days and some between, if they give the same use to the last digit: what a counter
 * counted follows from them. Of other points it shows all.
 */
final class ShownRuns {
  /** A standstill so far from a slot can still matter to it. */
  private static final Duration AROUND = Duration.ofDays(2);

  /** So many readings of a counter are shown as they are. */
  private static final int MANY = 3_000;

  /** So many are shown of more. */
  private static final int SOME = 1_000;

  private final ReadingStore store;
  private final ReadingLog log;

  ShownRuns(ReadingStore store, ReadingLog log) {
    this.store = store;
    this.log = log;
  }

  /** The runs behind an amount that stand in the log before an index; empty if they do not do. */
  List<LoggedRun> of(Amount amount, long before) {
    Map<String, Series> all = new LinkedHashMap<>();
    Map<String, Series> chosen = new LinkedHashMap<>();
    for (Metered metered : amount.metered()) {
      Series series = around(amount, metered);
      if (series.isEmpty()) {
        return List.of();
      }
      all.put(metered.point().id(), series);
      chosen.put(metered.point().id(), some(amount, metered, series));
    }
    if (!MeteredUse.of(amount, id -> get(all, id))
        .equals(MeteredUse.of(amount, id -> get(chosen, id)))) {
      chosen.putAll(all);
    }
    List<LoggedRun> runs = new ArrayList<>();
    chosen.forEach((id, series) -> add(id, series, get(all, id), before, runs));
    return runs;
  }

  private static Series get(Map<String, Series> from, String id) {
    return from.getOrDefault(id, Series.of(id).build());
  }

  private void add(String id, Series chosen, Series all, long before, List<LoggedRun> to) {
    if (chosen.size() == all.size()) {
      to.addAll(runs(id, all.time(0), all.time(all.size() - 1), before));
      return;
    }
    for (int i = 0; i < chosen.size(); i++) {
      to.addAll(runs(id, chosen.time(i), chosen.time(i), before));
    }
  }

  private List<LoggedRun> runs(String id, long first, long last, long before) {
    TimeRange held = new TimeRange(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last + 1));
    return log.runs(id, held).stream().filter(run -> isBefore(run, before)).toList();
  }

  private static boolean isBefore(LoggedRun run, long before) {
    Long index = run.entry().index();
    return index != null && index < before;
  }

  /** The readings of the days and those around them that their slots can depend on. */
  private Series around(Amount amount, Metered metered) {
    TimeRange days = days(amount, metered);
    String id = metered.point().id();
    if (store.thinnedBefore(id).filter(days.start()::isBefore).isPresent()) {
      return Series.of(id).build();
    }
    return store.scanAround(
        metered.point().id(),
        new TimeRange(days.start().minus(AROUND), days.end().plus(AROUND)),
        ReadingStore.NOW);
  }

  private static TimeRange days(Amount amount, Metered metered) {
    String[] parts = amount.evidence().substring(Amount.READINGS.length()).split("/", -1);
    ZoneId zone = metered.point().zone();
    return new TimeRange(
        LocalDate.parse(parts[1]).atStartOfDay(zone).toInstant(),
        LocalDate.parse(parts[2]).atStartOfDay(zone).toInstant());
  }

  private static Series some(Amount amount, Metered metered, Series all) {
    if (metered.point().kind() != PointKind.REGISTER || all.size() <= MANY) {
      return all;
    }
    TimeRange days = days(amount, metered);
    TreeSet<Integer> rows = new TreeSet<>();
    for (int i = 0; i < all.size(); i += all.size() / SOME) {
      rows.add(i);
    }
    for (Instant edge : List.of(days.start(), days.end())) {
      int at = all.rowAtOrAfter(edge.toEpochMilli());
      for (int i = Math.max(0, at - 1); i <= Math.min(all.size() - 1, at + 1); i++) {
        rows.add(i);
      }
    }
    rows.add(all.size() - 1);
    Series.Builder some = Series.of(all.pointId());
    rows.forEach(i -> some.add(all.reading(i)));
    return some.build();
  }
}
