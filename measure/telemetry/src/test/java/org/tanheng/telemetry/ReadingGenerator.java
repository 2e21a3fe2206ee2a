// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Instant;
import org.tanheng.units.Quality;

/**
 * A repeatable stream of readings whose count and sum are known after any number of batches: each
 * batch holds ten minutes of every point, 5 % of readings come up to two hours late, 1 % come again
 * later with a corrected value. Each fact is a hash of seed, point and minute; nothing is kept.
 */
public final class ReadingGenerator {
  /** The first reading's time. */
  public static final Instant START = Instant.parse("2018-01-01T00:00:00Z");

  private static final int MINUTES = 10;
  private static final int MOST_LATE = 12;
  private static final int CORRECTED_AFTER = 15;

  private final long seed;
  private final int points;

  public ReadingGenerator(long seed, int points) {
    this.seed = seed;
    this.points = points;
  }

  public static String pointId(int point) {
    return "plant/meter-" + point;
  }

  /** When batch number {@code batch} was received. */
  public static Instant receivedAt(int batch) {
    return START.plusSeconds(600L * (batch + 1));
  }

  public static Instant time(int minute) {
    return START.plusSeconds(60L * minute);
  }

  /** The batch, the same each time it is asked for. */
  public ReadingBatch batch(int number) {
    ReadingBatch batch = new ReadingBatch(receivedAt(number));
    for (int point = 0; point < points; point++) {
      for (int late = 0; late <= MOST_LATE; late++) {
        addWindow(batch, point, number - late, number, false);
      }
      addWindow(batch, point, number - CORRECTED_AFTER, number, true);
    }
    return batch;
  }

  private void addWindow(ReadingBatch batch, int point, int window, int number, boolean again) {
    for (int minute = window * MINUTES; window >= 0 && minute < (window + 1) * MINUTES; minute++) {
      if (again ? isCorrected(point, minute) : window + late(point, minute) == number) {
        long value = again ? corrected(point, minute) : first(point, minute);
        batch.add(pointId(point), time(minute).toEpochMilli(), value, 3, Quality.MEASURED);
      }
    }
  }

  /** The value that holds after {@code batches} batches, -1 if the reading did not come yet. */
  public long value(int point, int minute, int batches) {
    int window = minute / MINUTES;
    if (isCorrected(point, minute) && window + CORRECTED_AFTER < batches) {
      return corrected(point, minute);
    }
    return window + late(point, minute) < batches ? first(point, minute) : -1;
  }

  /** Readings of one point known after so many batches. */
  public int count(int point, int batches) {
    int count = 0;
    for (int minute = 0; minute < batches * MINUTES; minute++) {
      count += value(point, minute, batches) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** Sum of the values of one point known after so many batches, scaled by 1000. */
  public long sum(int point, int batches) {
    long sum = 0;
    for (int minute = 0; minute < batches * MINUTES; minute++) {
      sum += Math.max(0, value(point, minute, batches));
    }
    return sum;
  }

  private int late(int point, int minute) {
    long hash = hash(point, minute, 1);
    return hash % 20 == 0 ? 1 + (int) (hash / 20 % MOST_LATE) : 0;
  }

  private boolean isCorrected(int point, int minute) {
    return hash(point, minute, 2) % 100 == 0;
  }

  private long first(int point, int minute) {
    return hash(point, minute, 3) % 1_000_000;
  }

  private long corrected(int point, int minute) {
    return hash(point, minute, 4) % 1_000_000;
  }

  private long hash(int point, int minute, int topic) {
    long x = seed + point * 0x9E3779B97F4A7C15L + minute * 0xC2B2AE3D27D4EB4FL + topic;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return (x ^ (x >>> 31)) >>> 1;
  }
}
