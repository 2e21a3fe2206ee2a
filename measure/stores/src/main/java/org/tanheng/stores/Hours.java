// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the readings of a point hour by hour, loose and settled together. What is loose is read
 * first: a settling that happens in between then shows entries twice, which order removes, and
 * never not at all.
 */
final class Hours {
  private final Rocks rocks;

  Hours(Rocks rocks) {
    this.rocks = rocks;
  }

  /** Calls back with the settled rows of each hour from {@code first} to {@code last}. */
  void scan(int point, int first, int last, Visitor visitor) {
    TreeMap<Integer, List<byte[]>> loose = new TreeMap<>();
    rocks.scan(
        Keys.numbered(Keys.LOOSE, point, first),
        Keys.numbered(Keys.LOOSE, point, last + 1),
        (key, value) -> {
          loose.computeIfAbsent(Keys.numberOf(key), hour -> new ArrayList<>()).add(value);
          return true;
        });
    Rows rows = new Rows();
    rocks.scan(
        Keys.numbered(Keys.BLOCK, point, first),
        Keys.numbered(Keys.BLOCK, point, last + 1),
        (key, value) -> {
          int hour = Keys.numberOf(key);
          visitBefore(loose, hour, rows, visitor);
          visit(hour, value, loose.remove(hour), rows, visitor);
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
      int hour, byte @Nullable [] block, @Nullable List<byte[]> loose, Rows rows, Visitor visitor) {
    rows.clear();
    decode(hour, block, loose, rows);
    visitor.accept(hour, rows);
  }

  /** Adds a block and then what came loose after it, and puts all in order. */
  static void decode(int hour, byte @Nullable [] block, @Nullable List<byte[]> loose, Rows rows) {
    if (block != null) {
      Block.decode(block, hour * Keys.HOUR, rows);
    }
    if (loose != null) {
      for (byte[] part : loose) {
        Block.decode(part, hour * Keys.HOUR, rows);
      }
    }
    rows.settle();
  }

  /** All rows of one hour. */
  Rows load(int point, int hour) {
    Rows found = new Rows();
    scan(
        point,
        hour,
        hour,
        (at, rows) -> {
          for (int i = 0; i < rows.size; i++) {
            found.add(rows.times[i], rows.received[i], rows.values[i], rows.kinds[i]);
          }
        });
    return found;
  }

  /** The first hour at or after this one that holds rows. */
  OptionalInt next(int point, int hour) {
    OptionalInt loose = edge(Keys.LOOSE, point, hour, true);
    OptionalInt block = edge(Keys.BLOCK, point, hour, true);
    return loose.isPresent() && (block.isEmpty() || loose.getAsInt() < block.getAsInt())
        ? loose
        : block;
  }

  /** The last hour at or before this one that holds rows. */
  OptionalInt previous(int point, int hour) {
    OptionalInt loose = edge(Keys.LOOSE, point, hour, false);
    OptionalInt block = edge(Keys.BLOCK, point, hour, false);
    return loose.isPresent() && (block.isEmpty() || loose.getAsInt() > block.getAsInt())
        ? loose
        : block;
  }

  private OptionalInt edge(byte kind, int point, int hour, boolean forwards) {
    int[] found = {0, 0};
    Rocks.Entries first =
        (key, value) -> {
          found[0] = Keys.numberOf(key);
          found[1] = 1;
          return false;
        };
    if (forwards) {
      byte[] end = Keys.numbered(kind, point, Integer.MAX_VALUE);
      rocks.scan(Keys.numbered(kind, point, hour), end, first);
    } else {
      byte[] from = Keys.numbered(kind, point, Integer.MIN_VALUE);
      rocks.scanBack(from, Keys.numbered(kind, point, hour + 1), first);
    }
    return found[1] == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }

  /** Takes the rows of an hour; they are only good during the call. */
  @FunctionalInterface
  interface Visitor {
    void accept(int hour, Rows rows);
  }
}
