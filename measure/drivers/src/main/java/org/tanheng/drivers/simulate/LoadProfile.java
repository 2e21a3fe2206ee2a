// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

/** Energy of equal slots that repeat for ever; between slot edges the load is constant. */
public final class LoadProfile {
  private final long[] before;
  private final long slotMillis;

  /**
   * @param slots Wh of each slot, none negative
   * @param slotMillis length of a slot
   */
  public LoadProfile(long[] slots, long slotMillis) {
    if (slots.length == 0 || slotMillis <= 0) {
      throw new IllegalArgumentException("a load profile has slots");
    }
    this.slotMillis = slotMillis;
    before = new long[slots.length + 1];
    for (int i = 0; i < slots.length; i++) {
      before[i + 1] = Math.addExact(before[i], slots[i]);
    }
  }

  private int slots() {
    return before.length - 1;
  }

  /** Length after which it repeats, in milliseconds. */
  long period() {
    return slots() * slotMillis;
  }

  /** Wh x 1000 from time 0 to {@code millis}; it never falls. */
  long milliWattHours(long millis) {
    long round = Math.floorDiv(millis, period());
    long inside = Math.floorMod(millis, period());
    int slot = (int) (inside / slotMillis);
    long whole = round * before[slots()] + before[slot];
    return whole * 1000
        + Math.multiplyExact(before[slot + 1] - before[slot], inside % slotMillis)
            * 1000
            / slotMillis;
  }

  /** The load at an instant, in W. */
  long watts(long millis) {
    int slot = (int) (Math.floorMod(millis, period()) / slotMillis);
    return (before[slot + 1] - before[slot]) * 3_600_000L / slotMillis;
  }
}
