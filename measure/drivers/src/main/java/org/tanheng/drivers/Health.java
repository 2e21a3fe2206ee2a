// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/**
 * How a connection is, as its page shows it. Counters run from when the driver was opened.
 *
 * @param state what it is doing now
 * @param since when it came into this state
 * @param lastReading when the last reading came, null if none did
 * @param readings readings acknowledged by the sink
 * @param requests polls or messages
 * @param failures requests that brought no answer, or one that could not be read
 * @param sequenceGaps messages that the device's own numbering says are missing
 * @param lastError the last thing that went wrong, null if nothing did
 */
public record Health(
    State state,
    Instant since,
    @Nullable Instant lastReading,
    long readings,
    long requests,
    long failures,
    long sequenceGaps,
    @Nullable Finding lastError) {

  /** States of a connection, from best to worst. */
  public enum State {
    /** Connected, and the last request was answered. */
    CONNECTED,
    /** Connected, but some devices or points do not answer. */
    DEGRADED,
    /** Not connected yet, or trying again. */
    CONNECTING,
    /** Trying again after a failure. */
    DOWN,
    /** Closed by its owner. */
    CLOSED
  }
}
