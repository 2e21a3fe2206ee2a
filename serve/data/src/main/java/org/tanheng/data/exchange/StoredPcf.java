// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A footprint as it is kept.
 *
 * @param document in the form of PACT 3.0, as it was when it came
 * @param sha256 of the canonical bytes of the document
 * @param partner who sent it, null if made, entered or answered here
 */
public record StoredPcf(
    UUID pfId,
    UUID orgUnitId,
    Origin origin,
    @Nullable UUID partner,
    String document,
    String sha256,
    boolean active,
    @Nullable UUID madeBy,
    Instant madeAt) {
  /** Whose product it is of. */
  public enum Origin {
    /** One of ours. */
    OWN,
    /** One that we buy or asked about. */
    RECEIVED
  }
}
