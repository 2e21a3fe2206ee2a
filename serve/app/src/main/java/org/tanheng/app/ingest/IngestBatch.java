// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.DeviceClock;

/**
 * What a device sends. With epoch and number it is a batch of a gateway: sent again under the same
 * number it changes nothing, whatever happened in between. Without, it is a plain push.
 *
 * @param epoch name of one life of the gateway's buffer
 * @param number of the batch in the epoch, from 1 on
 * @param sentAt the device's clock
 * @param waiting readings that are still in its buffer
 * @param signature note of the device's key over the batch, where it has one
 * @param series columns of readings, for many readings of a point
 * @param readings single readings, for plain devices
 * @param clocks what clocks of devices behind it showed
 */
record IngestBatch(
    @Nullable String epoch,
    @Nullable Long number,
    @Nullable Instant sentAt,
    @Nullable Long waiting,
    @Nullable String version,
    @Nullable String signature,
    @Nullable List<IngestSeries> series,
    @Nullable List<IngestReading> readings,
    @Nullable List<IngestClock> clocks) {

  /**
   * Readings of one point as columns of one length.
   *
   * @param sequence number of the first of them; the device numbers the readings of each point
   * @param times epoch milliseconds
   * @param quality of all of them, measured if left out
   */
  record IngestSeries(
      String point,
      @Nullable Long sequence,
      List<Long> times,
      List<BigDecimal> values,
      @Nullable String quality) {}

  /**
   * What the clock of a device showed against that of the sender.
   *
   * @param points whose readings come from the device
   * @param aheadMillis how far it was ahead, negative if behind
   * @param withinMillis half of the span in which the true offset lies
   */
  record IngestClock(
      String device,
      List<String> points,
      Instant at,
      long aheadMillis,
      long withinMillis,
      DeviceClock.Way way) {}

  /**
   * One reading.
   *
   * @param time when it was read; left out: now
   */
  record IngestReading(
      String point, @Nullable Instant time, BigDecimal value, @Nullable String quality) {}
}
