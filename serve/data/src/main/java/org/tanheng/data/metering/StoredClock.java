// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the clock of a device showed against ours.
 *
 * @param device as its gateway names it
 * @param at our time when the device showed its own, to the millisecond
 * @param aheadMillis how far it was ahead, negative if behind
 * @param withinMillis half of the span in which the true offset lies
 * @param way READ if the clock was asked, STAMPED if it is learnt from the stamps of messages
 * @param points places of the readings that come from the device
 */
public record StoredClock(
    UUID gatewayId,
    String device,
    Instant at,
    long aheadMillis,
    long withinMillis,
    String way,
    List<UUID> points) {
  public StoredClock {
    points = List.copyOf(points);
  }
}
