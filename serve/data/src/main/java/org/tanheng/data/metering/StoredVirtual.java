// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A formula of a virtual point, from when it was entered until another took its place.
 *
 * @param inputs point read, by the name that the formula uses
 */
public record StoredVirtual(
    UUID id,
    UUID pointId,
    String formula,
    SortedMap<String, UUID> inputs,
    @Nullable String reason,
    UUID enteredBy,
    Instant enteredAt,
    @Nullable Instant supersededAt) {
  public StoredVirtual {
    inputs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }

  /** A formula to be entered. */
  public static StoredVirtual draft(
      UUID pointId, String formula, Map<String, UUID> inputs, @Nullable String reason, UUID by) {
    return new StoredVirtual(
        new UUID(0, 0), pointId, formula, new TreeMap<>(inputs), reason, by, Instant.EPOCH, null);
  }

  /** Whether this was the formula at an instant. */
  public boolean wasKnown(Instant at) {
    Instant ended = supersededAt;
    return !enteredAt.isAfter(at) && (ended == null || ended.isAfter(at));
  }
}
