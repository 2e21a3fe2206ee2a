// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The newest time of each point, to tell what came late; asked of the store once a point. */
final class Newest {
  private final ToLongFunction<String> stored;
  private final Map<Integer, Long> times = new HashMap<>();
  private final Map<Integer, Long> changed = new HashMap<>();

  /**
   * @param stored the newest time of a point that the store has, {@link Long#MIN_VALUE} if none
   */
  Newest(ToLongFunction<String> stored) {
    this.stored = stored;
  }

  /** The newest time before a commit that brings readings up to {@code last}. */
  long before(int point, String id, long last) {
    Long known = times.get(point);
    long newest = known == null ? stored.applyAsLong(id) : known;
    if (known == null || last > newest) {
      changed.put(point, Math.max(last, newest));
    }
    return newest;
  }

  void forget() {
    changed.clear();
  }

  void keep() {
    times.putAll(changed);
    changed.clear();
  }
}
