// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.Reading;
import org.tanheng.units.Quality;

/** Walks backwards, where the versions of one reading come oldest first, to the last that stood. */
final class LastKnown implements Rocks.Entries {
  private final String pointId;
  private final long knownAt;
  private @Nullable Reading newest;

  LastKnown(String pointId, long knownAt) {
    this.pointId = pointId;
    this.knownAt = knownAt;
  }

  @Override
  public boolean accept(byte[] key, byte[] value) {
    boolean another = newest != null && newest.time().toEpochMilli() != Keys.time(key);
    if (another && reading().isPresent()) {
      return false;
    }
    if (Keys.received(key) <= knownAt) {
      newest = reading(pointId, key, value);
    }
    return true;
  }

  Optional<Reading> reading() {
    return Optional.ofNullable(newest).filter(found -> found.quality() != Quality.MISSING);
  }

  static Reading reading(String pointId, byte[] key, byte[] value) {
    return new Reading(
        pointId,
        Instant.ofEpochMilli(Keys.time(key)),
        Values.unscaledOf(value),
        Values.scaleOf(value),
        Values.qualityOf(value),
        Instant.ofEpochMilli(Keys.received(key)));
  }
}
