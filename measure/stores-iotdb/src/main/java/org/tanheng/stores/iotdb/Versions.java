// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tsfile.read.common.RowRecord;
import org.tanheng.telemetry.Reading;
import org.tanheng.units.Quality;

/**
 * Versions of one point's readings as they stand in the cluster: a row's time is the reading's in
 * nanoseconds, plus the number of the version at that millisecond in order of arrival.
 */
final class Versions {
  static final long NANOS = 1_000_000L;

  private final String pointId;
  private final TreeMap<Long, Map<Long, Reading>> byTime = new TreeMap<>();

  Versions(String pointId) {
    this.pointId = pointId;
  }

  /** Adds a row of time, received, value, decimals, quality. */
  boolean add(RowRecord row) {
    long millis = Math.floorDiv(row.getFields().get(0).getLongV(), NANOS);
    long number = Math.floorMod(row.getFields().get(0).getLongV(), NANOS);
    Reading reading =
        new Reading(
            pointId,
            Instant.ofEpochMilli(millis),
            row.getFields().get(2).getLongV(),
            row.getFields().get(3).getIntV(),
            Quality.valueOf(row.getFields().get(4).getStringValue()),
            Instant.ofEpochMilli(row.getFields().get(1).getLongV()));
    byTime.computeIfAbsent(millis, any -> new HashMap<>()).put(number, reading);
    return true;
  }

  /** The number under which a version of this receipt stands or should come to stand. */
  long number(long millis, Instant received) {
    Map<Long, Reading> versions = byTime.getOrDefault(millis, Map.of());
    for (Map.Entry<Long, Reading> version : versions.entrySet()) {
      if (version.getValue().receivedAt().equals(received)) {
        return version.getKey();
      }
    }
    return versions.size();
  }

  /** All versions, by time, of one time the newest first. */
  List<Reading> all() {
    List<Reading> all = new ArrayList<>();
    byTime
        .values()
        .forEach(
            versions ->
                versions.values().stream()
                    .sorted(Comparator.comparing(Reading::receivedAt).reversed())
                    .forEach(all::add));
    return all;
  }

  /** What held at an instant, without what was taken back. */
  List<Reading> known(Instant knownAt) {
    List<Reading> known = new ArrayList<>();
    for (Map<Long, Reading> versions : byTime.values()) {
      Optional<Reading> newest =
          versions.values().stream()
              .filter(reading -> !reading.receivedAt().isAfter(knownAt))
              .max(Comparator.comparing(Reading::receivedAt));
      newest.filter(reading -> reading.quality() != Quality.MISSING).ifPresent(known::add);
    }
    return known;
  }
}
