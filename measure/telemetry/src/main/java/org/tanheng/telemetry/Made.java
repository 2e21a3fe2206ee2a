// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.ArrayList;
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
  private final List<Portion> portions = new ArrayList<>();
  private int days;

  Made(
      RollupStore store,
      Consumer<Rollups.Change> to,
      BiConsumer<Point, TimeRange> read,
      Turns turns) {
    this.store = store;
    this.to = to;
    this.read = read;
    this.turns = turns;
  }

  /**
   * What was made of some days of a point.
   *
   * @param answered the marks of these days
   * @param withoutUse where a point without use was read
   */
  record Portion(
      Point point,
      List<Rollups.Change> changes,
      List<RollupStore.DirtyDay> answered,
      List<TimeRange> withoutUse) {}

  /** What was made of a point before is in the store once its next portion is begun. */
  void storeBefore(String pointId) {
    if (!portions.isEmpty() && portions.getLast().point().id().equals(pointId)) {
      store();
    }
  }

  void add(Portion portion) {
    portions.add(portion);
    days += portion.answered().size();
    if (days >= DAYS_A_WRITE) {
      store();
    }
  }

  /** Stores what was added and tells it; where one cannot be stored, each by itself. */
  void store() {
    List<Portion> taken = List.copyOf(portions);
    portions.clear();
    days = 0;
    if (taken.isEmpty()) {
      return;
    }
    try {
      put(taken);
    } catch (StoreFailure e) {
      throw e;
    } catch (RuntimeException e) {
      taken.forEach(each -> turns.take(() -> storeAlone(each)));
      return;
    }
    taken.forEach(this::tell);
  }

  private void storeAlone(Portion portion) {
    put(List.of(portion));
    tell(portion);
  }

  private void put(List<Portion> some) {
    List<Rollup> rollups = new ArrayList<>();
    List<RollupStore.DirtyDay> answered = new ArrayList<>();
    for (Portion portion : some) {
      portion.changes().stream()
          .filter(Rollups.Change::isReal)
          .map(Rollups.Change::after)
          .forEach(rollups::add);
      answered.addAll(portion.answered());
    }
    store.put(rollups, answered);
  }

  private void tell(Portion portion) {
    portion.changes().forEach(change -> turns.takeAnyway(() -> to.accept(change)));
    portion
        .withoutUse()
        .forEach(range -> turns.takeAnyway(() -> read.accept(portion.point(), range)));
  }
}
