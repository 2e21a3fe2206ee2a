// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the readings of a point day by day, loose and settled together. What is loose is read
 * first: a settling that happens in between then shows entries twice, which order removes, and
 * never not at all.
 */
final class Days {
  private final Rocks rocks;

  Days(Rocks rocks) {
    this.rocks = rocks;
  }

  /** Calls back with the settled rows of each day from {@code first} to {@code last}. */
  void scan(int point, int first, int last, Visitor visitor) {
    TreeMap<Integer, List<byte[]>> loose = new TreeMap<>();
    rocks.scan(
        Keys.numbered(Keys.LOOSE, point, first),
        Keys.numbered(Keys.LOOSE, point, last + 1),
        (key, value) -> {
          loose.computeIfAbsent(Keys.numberOf(key), day -> new ArrayList<>()).add(value);
          return true;
        });
    Rows rows = new Rows();
    rocks.scan(
        Keys.numbered(Keys.BLOCK, point, first),
        Keys.numbered(Keys.BLOCK, point, last + 1),
        (key, value) -> {
          int day = Keys.numberOf(key);
          visitBefore(loose, day, rows, visitor);
          visit(day, value, loose.remove(day), rows, visitor);
          return true;
        });
    visitBefore(loose, Integer.MAX_VALUE, rows, visitor);
  }

  private static void visitBefore(
      TreeMap<Integer, List<byte[]>> loose, int end, Rows rows, Visitor visitor) {
    while (!loose.isEmpty() && loose.firstKey() < end) {
      Map.Entry<Integer, List<byte[]>> entry = loose.pollFirstEntry();
      visit(entry.getKey(), null, entry.getValue(), rows, visitor);
    }
  }

  private static void visit(
      int day, byte @Nullable [] block, @Nullable List<byte[]> loose, Rows rows, Visitor visitor) {
    rows.clear();
    decode(day, block, loose, rows);
    visitor.accept(day, rows);
  }

  /** Adds a block and then what came loose after it, and puts all in order. */
  static void decode(int day, byte @Nullable [] block, @Nullable List<byte[]> loose, Rows rows) {
    if (block != null) {
      Block.decode(block, day * Keys.DAY, rows);
    }
    if (loose != null) {
      for (byte[] part : loose) {
        Block.decode(part, day * Keys.DAY, rows);
      }
    }
    rows.settle();
  }

  /** All rows of one day. */
  Rows load(int point, int day) {
    Rows found = new Rows();
    scan(
        point,
        day,
        day,
        (at, rows) -> {
          for (int i = 0; i < rows.size; i++) {
            found.add(rows.times[i], rows.received[i], rows.values[i], rows.kinds[i]);
          }
        });
    return found;
  }

  /** The first day at or after this one that holds rows. */
  OptionalInt next(int point, int day) {
    OptionalInt loose = edge(Keys.LOOSE, point, day, true);
    OptionalInt block = edge(Keys.BLOCK, point, day, true);
    return loose.isPresent() && (block.isEmpty() || loose.getAsInt() < block.getAsInt())
        ? loose
        : block;
  }

  /** The last day at or before this one that holds rows. */
  OptionalInt previous(int point, int day) {
    OptionalInt loose = edge(Keys.LOOSE, point, day, false);
    OptionalInt block = edge(Keys.BLOCK, point, day, false);
    return loose.isPresent() && (block.isEmpty() || loose.getAsInt() > block.getAsInt())
        ? loose
        : block;
  }

  private OptionalInt edge(byte kind, int point, int day, boolean forwards) {
    int[] found = {0, 0};
    Rocks.Entries first =
        (key, value) -> {
          found[0] = Keys.numberOf(key);
          found[1] = 1;
          return false;
        };
    if (forwards) {
      byte[] end = Keys.numbered(kind, point, Integer.MAX_VALUE);
      rocks.scan(Keys.numbered(kind, point, day), end, first);
    } else {
      byte[] from = Keys.numbered(kind, point, Integer.MIN_VALUE);
      rocks.scanBack(from, Keys.numbered(kind, point, day + 1), first);
    }
    return found[1] == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }

  /** Takes the rows of a day; they are only good during the call. */
  @FunctionalInterface
  interface Visitor {
    void accept(int day, Rows rows);
  }
}
