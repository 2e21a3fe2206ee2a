// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.metering.StoredTransformers;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Reading;

/**
 * A meter as it is today.
 *
 * @param device in service, null: the meter is missing
 * @param certificate the latest of that device
 * @param transformers that hold now, null: none
 */
record MeterView(
    StoredMeter meter,
    @Nullable MeterDevice device,
    @Nullable MeterCertificate certificate,
    CertificateState certificateState,
    @Nullable StoredTransformers transformers,
    List<Register> points) {

  /**
   * A point that is read at the meter, with its last reading.
   *
   * @param role what a register of a set counts
   */
  record Register(StoredPoint point, @Nullable String role, @Nullable Last last) {}

  /** The last reading of a point, in its unit. */
  record Last(Instant time, BigDecimal value, String quality, Instant receivedAt) {
    static Last of(Reading reading) {
      return new Last(
          reading.time(), reading.value(), reading.quality().code(), reading.receivedAt());
    }
  }
}
