// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;

/** The last readings of points to browsers that look; each has its own pace. */
@Component
class LiveFeed {
  private final ReadingStore store;
  private final List<LiveReader> readers = new CopyOnWriteArrayList<>();

  LiveFeed(ReadingStore store) {
    this.store = store;
  }

  /** The last reading of a point, by the id under which its readings lie. */
  record LiveValue(
      String pointId, Instant time, BigDecimal value, String quality, Instant receivedAt) {
    static LiveValue of(Reading reading) {
      return new LiveValue(
          reading.pointId(),
          reading.time(),
          reading.value(),
          reading.quality().code(),
          reading.receivedAt());
    }
  }

  /** Opens a stream of the readings of these points; it begins with the last one of each. */
  SseEmitter open(Set<String> points) {
    LiveReader reader = new LiveReader(points, readers::remove);
    readers.add(reader);
    points.forEach(point -> store.last(point).map(LiveValue::of).ifPresent(reader::begin));
    return reader.start();
  }

  void offer(Part part, Instant receivedAt) {
    if (readers.isEmpty()) {
      return;
    }
    int latest = 0;
    for (int i = 1; i < part.size(); i++) {
      latest = part.time(i) >= part.time(latest) ? i : latest;
    }
    LiveValue value =
        new LiveValue(
            part.place().storeId(),
            Instant.ofEpochMilli(part.time(latest)),
            BigDecimal.valueOf(part.value(latest), part.scale()),
            part.quality(latest).code(),
            receivedAt);
    readers.forEach(reader -> reader.offer(value));
  }
}
