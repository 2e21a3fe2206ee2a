// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

/**
 * Reads days of many points with the same two cursors, fastest in ascending order: where one point
 * ends the next begins.
 */
final class DayWalk implements AutoCloseable {
  private final Cursor loose;
  private final Cursor blocks;
  private boolean isEarlier;

  DayWalk(Rocks rocks) {
    loose = rocks.cursor(new byte[] {Keys.LOOSE + 1});
    try {
      blocks = rocks.cursor(new byte[] {Keys.BLOCK + 1});
    } catch (IllegalStateException e) {
      loose.close();
      throw e;
    }
  }

  /** Calls back with the settled rows of each day from {@code first} on. */
  void scan(int point, int first, Days.Visitor visitor) {
    boolean isLoose = begin(loose, Keys.LOOSE, point, first);
    isEarlier = begin(blocks, Keys.BLOCK, point, first) || isLoose;
    Days.scan(loose, blocks, point, visitor);
  }

  /** Whether the point that was read last has days before the first that was asked for. */
  boolean isEarlier() {
    return isEarlier;
  }

  private boolean begin(Cursor cursor, byte kind, int point, int first) {
    cursor.go(Keys.numbered(kind, point, Integer.MIN_VALUE));
    boolean isBefore =
        cursor.isValid()
            && Keys.pointOf(cursor.key()) == point
            && Keys.numberOf(cursor.key()) < first;
    if (isBefore) {
      cursor.go(Keys.numbered(kind, point, first));
    }
    return isBefore;
  }

  @Override
  public void close() {
    blocks.close();
    loose.close();
  }
}
