// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

/** By what a pool is spread over items. */
public enum Key {
  /** Mass delivered. */
  MASS,
  /** Mass that went in: charged, returned and taken from mothers. */
  THROUGHPUT,
  /** Minutes on the line. */
  MINUTES,
  /** What the item was measured to use of the same input. */
  DIRECT,
  /** The same for each item. */
  EQUAL;

  long weight(Items items, int input, int item) {
    return switch (this) {
      case MASS -> Math.max(0, items.output[item]);
      case THROUGHPUT -> throughput(items, item);
      case MINUTES -> items.minutes[item];
      case DIRECT -> input < 0 ? 0 : Math.max(0, items.direct[input][item]);
      case EQUAL -> 1;
    };
  }

  private static long throughput(Items items, int item) {
    long mass = items.charge[item] + items.returned[item];
    for (int at = items.parentStart[item]; at < items.parentStart[item + 1]; at++) {
      mass += items.taken[at];
    }
    return mass;
  }
}
