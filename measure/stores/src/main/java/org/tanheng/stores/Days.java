// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads the readings of a point day by day, loose and settled together. What is loose is read
 * first: a settling that happens in between then shows entries twice, which order removes, and
 * never not at all.
 */
final class Days {
  private static final int NONE = Integer.MAX_VALUE;

  private final Rocks rocks;

  Days(Rocks rocks) {
    this.rocks = rocks;
  }

  /** Calls back with the settled rows of each day from {@code first} to {@code last}. */
  void scan(int point, int first, int last, Visitor visitor) {
    try (Cursor loose = cursor(Keys.LOOSE, point, first, last);
        Cursor blocks = cursor(Keys.BLOCK, point, first, last)) {
      scan(loose, blocks, point, visitor);
    }
  }

  /** The same from where the cursors stand to the end of the point's days. */
  static void scan(Cursor loose, Cursor blocks, int point, Visitor visitor) {
    Rows rows = new Rows();
    int day = Math.min(day(loose, point), day(blocks, point));
    while (day != NONE) {
      rows.clear();
      if (day(blocks, point) == day) {
        Block.decode(blocks.value(), day * Keys.DAY, rows);
        blocks.next();
      }
      while (day(loose, point) == day) {
        Block.decode(loose.value(), day * Keys.DAY, rows);
        loose.next();
      }
      rows.settle();
      boolean more = visitor.accept(day, rows);
      day = more ? Math.min(day(loose, point), day(blocks, point)) : NONE;
    }
  }

  private Cursor cursor(byte kind, int point, int first, int last) {
    return rocks.cursor(Keys.numbered(kind, point, first), Keys.numbered(kind, point, last + 1));
  }

  private static int day(Cursor cursor, int point) {
    return cursor.isValid() && Keys.pointOf(cursor.key()) == point
        ? Keys.numberOf(cursor.key())
        : NONE;
  }

  /** Reads one point after the other, see {@link DayWalk}. */
  DayWalk walk() {
    return new DayWalk(rocks);
  }

  /** Adds a block and then what came loose after it, and puts all in order. */
  static void decode(int day, byte @Nullable [] block, List<byte[]> loose, Rows rows) {
    if (block != null) {
      Block.decode(block, day * Keys.DAY, rows);
    }
    for (byte[] part : loose) {
      Block.decode(part, day * Keys.DAY, rows);
    }
    rows.settle();
  }

  /** The last day at or before this one that holds rows. */
  OptionalInt previous(int point, int day) {
    OptionalInt loose = last(Keys.LOOSE, point, day);
    OptionalInt block = last(Keys.BLOCK, point, day);
    return loose.isPresent() && (block.isEmpty() || loose.getAsInt() > block.getAsInt())
        ? loose
        : block;
  }

  private OptionalInt last(byte kind, int point, int day) {
    int[] found = {0, 0};
    rocks.scanBack(
        Keys.numbered(kind, point, Integer.MIN_VALUE),
        Keys.numbered(kind, point, day + 1),
        (key, value) -> {
          found[0] = Keys.numberOf(key);
          found[1] = 1;
          return false;
        });
    return found[1] == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }

  /** Takes the rows of a day, good during the call alone; false if it needs no more. */
  @FunctionalInterface
  interface Visitor {
    boolean accept(int day, Rows rows);
  }
}
