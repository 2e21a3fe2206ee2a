// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the device that a point was read from had been certified and was so no longer.
 *
 * @param zone calendar of the point
 * @param number of the certificate that ended or said that the device did not pass
 * @param ended last day of the certificate, or the day on which the device did not pass
 * @param until when the device was certified again or taken out, null: not yet
 */
public record Lapse(
    UUID pointId,
    String zone,
    UUID meterId,
    String meterCode,
    String serial,
    String number,
    LocalDate ended,
    Instant from,
    @Nullable Instant until) {

  /** Whether any of half-open days lies in it. */
  public boolean meets(LocalDate first, LocalDate end) {
    ZoneId calendar = ZoneId.of(zone);
    return from.isBefore(end.atStartOfDay(calendar).toInstant())
        && (until == null || until.isAfter(first.atStartOfDay(calendar).toInstant()));
  }
}
