// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.units.Quality;

/**
 * The readings of a {@link Plant} as they come in: a batch holds the last minutes of every meter; 5
 * % of readings come 10 to 120 minutes late, 1 % are wrong at first and come again corrected after
 * 150 minutes. Count and sum of what then holds are known at every moment.
 */
public final class Arrivals {
  private static final int CORRECTED_AFTER = 150;
  private static final int FORESIGHT = 256;

  private final Plant plant;
  private final int minutes;
  private final List<List<Due>> due = new ArrayList<>();
  private int minute;
  private long sent;
  private long held;
  private long sum;

  /**
   * @param minutes how many minutes of each meter a batch holds
   */
  public Arrivals(Plant plant, int minutes) {
    this.plant = plant;
    this.minutes = minutes;
    for (int i = 0; i < FORESIGHT; i++) {
      due.add(new ArrayList<>());
    }
  }

  /** The next batch. */
  public ReadingBatch next() {
    int end = minute + minutes;
    ReadingBatch batch = new ReadingBatch(Instant.ofEpochMilli(Plant.time(end) + 1500));
    for (int at = minute; at < end; at++) {
      List<Due> now = due.get(at % FORESIGHT);
      for (Due reading : now) {
        add(batch.appender(Plant.pointId(reading.meter), Plant.SCALE), reading);
      }
      now.clear();
    }
    for (int meter = 0; meter < plant.meters(); meter++) {
      ReadingBatch.Appender to = batch.appender(Plant.pointId(meter), Plant.SCALE);
      for (int at = minute; at < end; at++) {
        first(to, meter, at, end);
      }
    }
    minute = end;
    return batch;
  }

  private void first(ReadingBatch.Appender to, int meter, int at, int end) {
    long chance = plant.hash(meter, at, 4);
    long value = plant.value(meter, at);
    if (chance % 20 == 0) {
      int late = 10 + (int) (chance / 20 % 111);
      due.get((end + late) % FORESIGHT).add(new Due(meter, at, value, 0, false));
    } else if (chance % 100 == 1) {
      long wrong = plant.value(meter, at + 3);
      add(to, new Due(meter, at, wrong, 0, false));
      Due right = new Due(meter, at, value, wrong, true);
      due.get((end + CORRECTED_AFTER) % FORESIGHT).add(right);
    } else {
      add(to, new Due(meter, at, value, 0, false));
    }
  }

  private void add(ReadingBatch.Appender to, Due reading) {
    to.add(Plant.time(reading.minute), reading.value, Quality.MEASURED);
    sent++;
    held += reading.again ? 0 : 1;
    sum += reading.value - reading.instead;
  }

  /** Readings sent so far, corrections counted. */
  public long sent() {
    return sent;
  }

  /** Instants that have a reading, corrections not counted. */
  public long held() {
    return held;
  }

  /** Sum of the values that hold, in Wh. */
  public long sum() {
    return sum;
  }

  /** Minutes sent so far. */
  public int minute() {
    return minute;
  }

  private record Due(int meter, int minute, long value, long instead, boolean again) {}
}
