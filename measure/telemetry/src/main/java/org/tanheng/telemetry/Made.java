// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Rollups made and not stored yet: those of some points are one write, and told after it. */
final class Made {
  private static final int DAYS_A_WRITE = 64;

  private final RollupStore store;
  private final Consumer<Rollups.Change> to;
  private final BiConsumer<Point, TimeRange> read;
  private final Turns turns;
  private final List<Rollups.Change> changes = new ArrayList<>();
  private final List<RollupStore.DirtyDay> answered = new ArrayList<>();
  private final List<Runnable> told = new ArrayList<>();

  Made(
      RollupStore store,
      Consumer<Rollups.Change> to,
      BiConsumer<Point, TimeRange> read,
      Turns turns) {
    this.turns = turns;
    this.store = store;
    this.to = to;
    this.read = read;
  }

  /** What was made of a point before is in the store once its next portion is begun. */
  void storeBefore(String pointId) {
    if (!answered.isEmpty() && answered.getLast().pointId().equals(pointId)) {
      store();
    }
  }

  /** Adds a portion with the marks that it answers, and where a point without use was read. */
  void add(
      Collection<Rollups.Change> made,
      List<RollupStore.DirtyDay> days,
      List<TimeRange> withoutUse,
      Point point) {
    changes.addAll(made);
    answered.addAll(days);
    withoutUse.forEach(range -> told.add(() -> read.accept(point, range)));
    if (answered.size() >= DAYS_A_WRITE) {
      store();
    }
  }

  /** Stores what was added and tells it. */
  void store() {
    if (answered.isEmpty()) {
      return;
    }
    List<Rollup> rollups =
        changes.stream().filter(Rollups.Change::isReal).map(Rollups.Change::after).toList();
    store.put(rollups, List.copyOf(answered));
    List<Rollups.Change> stored = List.copyOf(changes);
    List<Runnable> reads = List.copyOf(told);
    changes.clear();
    answered.clear();
    told.clear();
    stored.forEach(change -> turns.take(() -> to.accept(change)));
    reads.forEach(turns::take);
  }
}
