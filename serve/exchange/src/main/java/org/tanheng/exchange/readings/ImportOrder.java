// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.time.Instant;
import java.util.List;
import org.tanheng.units.Quality;

/**
 * What to import and as what.
 *
 * @param receivedAt when the readings became known; unique per import, so that it can be undone
 * @param quality of all readings: measured, or manual where people wrote them down
 */
public record ImportOrder(List<Target> targets, Instant receivedAt, Quality quality) {
  public ImportOrder {
    targets = List.copyOf(targets);
  }
}
