// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Said after it was kept what the clock of a device showed.
 *
 * @param points places of the readings that come from the device
 * @param at our time when the device showed its own, to the millisecond
 */
public record ClockTold(List<UUID> points, Instant at) {
  public ClockTold {
    points = List.copyOf(points);
  }
}
