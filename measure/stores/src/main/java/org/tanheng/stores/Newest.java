// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/** The newest time of each point, to tell what came late; asked of the store once a point. */
final class Newest {
  /** No time of a reading. */
  private static final long UNKNOWN = Long.MIN_VALUE + 1;

  private final ToLongFunction<String> stored;
  private long[] times = new long[0];

  /**
   * @param stored the newest time of a point that the store has, {@link Long#MIN_VALUE} if none
   */
  Newest(ToLongFunction<String> stored) {
    this.stored = stored;
  }

  /** The newest time before a commit. */
  long before(int point, String id) {
    if (point >= times.length) {
      int known = times.length;
      times = Arrays.copyOf(times, Math.max(point + 1, 2 * known));
      Arrays.fill(times, known, times.length, UNKNOWN);
    }
    if (times[point] == UNKNOWN) {
      times[point] = stored.applyAsLong(id);
    }
    return times[point];
  }

  /** A commit that is on disk brought readings up to this time. */
  void wrote(int point, long last) {
    times[point] = Math.max(times[point], last);
  }
}
