// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.time.Instant;

/**
 * Energy registers of a plant, minute by minute, in Wh: each meter follows a real load profile,
 * larger or smaller and from another day on, with some 10 % of noise from minute to minute. Every
 * value is a function of seed, meter and minute; nothing is kept.
 */
public final class Plant {
  /** Decimals of a register in kWh. */
  public static final int SCALE = 3;

  /** The first minute. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final int QUARTER = 15;
  private static final int DAY = 24 * 60;

  private final long seed;
  private final int meters;
  private final long[] before;

  /**
   * @param quarters Wh of each quarter of an hour, at least a day of them
   */
  public Plant(long seed, int meters, long[] quarters) {
    this.seed = seed;
    this.meters = meters;
    before = new long[quarters.length + 1];
    for (int i = 0; i < quarters.length; i++) {
      before[i + 1] = before[i] + quarters[i];
    }
  }

  /** How many registers there are. */
  public int meters() {
    return meters;
  }

  /** The name of a meter's register. */
  public static String pointId(int meter) {
    return "plant/meter-" + meter + "/kwh";
  }

  /** The time of a minute, in epoch milliseconds. */
  public static long time(int minute) {
    return START.toEpochMilli() + minute * 60_000L;
  }

  /** What the register shows at a minute, in Wh; it never falls. */
  public long value(int meter, int minute) {
    long size = 100 + hash(meter, 0, 1) % 1900;
    int quarters = before.length - 1;
    long at = minute + hash(meter, 0, 2) % 365 * DAY;
    int quarter = (int) (at / QUARTER % quarters);
    long round = at / QUARTER / quarters;
    long use = before[quarter + 1] - before[quarter];
    long even = (round * before[quarters] + before[quarter]) * QUARTER + use * (at % QUARTER);
    long noise = 1 + size * use * 3 / (10 * QUARTER * 1000L);
    return size * even / (QUARTER * 1000L) + hash(meter, minute, 3) % noise;
  }

  /** A number from 0 to 2^63 - 1 that looks like chance. */
  long hash(int meter, int minute, int topic) {
    long x = seed + meter * 0x9E3779B97F4A7C15L + minute * 0xC2B2AE3D27D4EB4FL + topic;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return (x ^ (x >>> 31)) >>> 1;
  }
}
