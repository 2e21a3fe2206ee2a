// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.Reading;
import org.tanheng.units.Quality;

/** Walks forwards to the first reading that stood at an instant. */
final class FirstKnown implements Rocks.Entries {
  private final String pointId;
  private final VersionPick pick;
  private @Nullable Reading found;

  FirstKnown(String pointId, long knownAt) {
    this.pointId = pointId;
    pick = new VersionPick(knownAt);
  }

  @Override
  public boolean accept(byte[] key, byte[] value) {
    if (!pick.holds(key) || Values.qualityOf(value) == Quality.MISSING) {
      return true;
    }
    found = LastKnown.reading(pointId, key, value);
    return false;
  }

  Optional<Reading> reading() {
    return Optional.ofNullable(found);
  }
}
