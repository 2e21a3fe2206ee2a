// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.time.LocalDate;
import java.time.ZoneId;
import org.tanheng.data.quality.QualityItem;
import org.tanheng.data.readings.StoredPoint;

/** An item of the queue with its point. */
record QueueRow(QualityItem item, StoredPoint point) {

  /** Whether it meets half-open days of the point's calendar. */
  boolean meets(LocalDate from, LocalDate to) {
    ZoneId zone = ZoneId.of(point.zone());
    return item.startsAt().isBefore(to.atStartOfDay(zone).toInstant())
        && item.endsAt().isAfter(from.atStartOfDay(zone).toInstant());
  }
}
