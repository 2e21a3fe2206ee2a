// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of one device's messages: which have come up to the highest, and which have not. A
 * broker that was killed offers old ones again, so a step back to a number that was seen is no
 * restart; a step back to the beginning, or to before all that was seen, is one.
 */
final class MessageCount {
  private static final int MOST_HOLES = 1_000;
  private static final int AGAIN = 1_000;

  private final TreeMap<Long, Long> holes = new TreeMap<>();
  private long first;
  private long highest;

  MessageCount(long number) {
    begin(number);
  }

  private void begin(long number) {
    holes.clear();
    first = number;
    highest = number;
  }

  synchronized long highest() {
    return highest;
  }

  /** Messages that are missing since: negative when one that was missing has come after all. */
  synchronized long see(long number) {
    if (number > highest) {
      long missing = number - highest - 1;
      if (missing > 0) {
        holes.put(highest + 1, number - 1);
        if (holes.size() > MOST_HOLES) {
          holes.pollFirstEntry();
        }
      }
      highest = number;
      return missing;
    }
    if (fill(number)) {
      return -1;
    }
    boolean far = number < highest - AGAIN;
    if (far && (number <= 1 || number < first)) {
      begin(number);
    }
    return 0;
  }

  private boolean fill(long number) {
    Map.Entry<Long, Long> hole = holes.floorEntry(number);
    if (hole == null || hole.getValue() < number) {
      return false;
    }
    holes.remove(hole.getKey());
    if (hole.getKey() < number) {
      holes.put(hole.getKey(), number - 1);
    }
    if (number < hole.getValue()) {
      holes.put(number + 1, hole.getValue());
    }
    return true;
  }
}
