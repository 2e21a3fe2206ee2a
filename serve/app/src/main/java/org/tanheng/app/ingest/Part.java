// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.units.Quality;

/** Readings of one point of a submission, as columns at one scale. */
final class Part {
  private final Place place;
  private final @Nullable Long sequence;
  private final int sent;
  private final int scale;
  private final long[] times;
  private final long[] values;
  private final Quality[] qualities;

  /**
   * Columns of one length.
   *
   * @param sequence number of the first reading as the device counts, null if it does not
   * @param sent readings that were sent, kept or set aside
   */
  Part(
      Place place,
      @Nullable Long sequence,
      int sent,
      int scale,
      long[] times,
      long[] values,
      Quality[] qualities) {
    this.place = place;
    this.sequence = sequence;
    this.sent = sent;
    this.scale = scale;
    this.times = times;
    this.values = values;
    this.qualities = qualities;
  }

  Place place() {
    return place;
  }

  @Nullable Long sequence() {
    return sequence;
  }

  int sent() {
    return sent;
  }

  int size() {
    return times.length;
  }

  int scale() {
    return scale;
  }

  long time(int row) {
    return times[row];
  }

  long value(int row) {
    return values[row];
  }

  Quality quality(int row) {
    return qualities[row];
  }

  void addTo(ReadingBatch batch) {
    if (times.length > 0) {
      ReadingBatch.Appender to = batch.appender(place.storeId(), scale);
      for (int i = 0; i < times.length; i++) {
        to.add(times[i], values[i], qualities[i]);
      }
    }
  }
}
