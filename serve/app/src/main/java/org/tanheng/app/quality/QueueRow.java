// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.quality.QualityItem;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.drivers.template.EventWords;

/**
 * An item of the queue with its point.
 *
 * @param words what happened, of an event; null where neither standard nor model says it
 */
record QueueRow(QualityItem item, StoredPoint point, EventWords.@Nullable Words words) {

  /** Whether it meets half-open days of the point's calendar. */
  boolean meets(LocalDate from, LocalDate to) {
    ZoneId zone = ZoneId.of(point.zone());
    return item.startsAt().isBefore(to.atStartOfDay(zone).toInstant())
        && item.endsAt().isAfter(from.atStartOfDay(zone).toInstant());
  }
}
