// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.Arrays;

/**
 * Which day of each point is marked dirty with a mark that nobody has seen: another reading of that
 * day needs none, as whoever lists the mark reads all that came before. Guarded by the store's
 * monitor.
 */
final class Marked {
  private int[] days = new int[0];
  private int[] rounds = new int[0];
  private int round = 1;

  /** Whether a mark of the day stands that was written since the last listing. */
  boolean stands(int point, int day) {
    return point < days.length && rounds[point] == round && days[point] == day;
  }

  /** A commit that is on disk marked the day. */
  void put(int point, int day) {
    if (point >= days.length) {
      int room = Math.max(point + 1, 2 * days.length);
      days = Arrays.copyOf(days, room);
      rounds = Arrays.copyOf(rounds, room);
    }
    days[point] = day;
    rounds[point] = round;
  }

  /** Marks are listed from here on: a reading that comes now gets a mark of its own. */
  void list() {
    round++;
  }
}
