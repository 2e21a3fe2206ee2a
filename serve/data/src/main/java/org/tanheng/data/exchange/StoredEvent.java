// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of PACT that came or goes.
 *
 * @param eventId of the CloudEvent
 * @param about id of the request's event that it answers
 * @param error why it has not gone, or what the partner rejected with
 */
public record StoredEvent(
    UUID id,
    UUID partnerId,
    Direction direction,
    Kind kind,
    String eventId,
    @Nullable String about,
    String document,
    State state,
    int tries,
    @Nullable String error,
    Instant at) {
  /** Which way it goes. */
  public enum Direction {
    /** From the partner. */
    IN,
    /** To the partner. */
    OUT
  }

  /** What it says. */
  public enum Kind {
    /** Footprints are asked for. */
    REQUESTED,
    /** A request is answered with footprints. */
    FULFILLED,
    /** A request is not answered. */
    REJECTED,
    /** Footprints were published or changed. */
    PUBLISHED
  }

  /** How far it is. */
  public enum State {
    /** Waits to be sent, worked on or answered. */
    OPEN,
    /** Sent, worked on or answered. */
    DONE,
    /** Given up. */
    FAILED
  }
}
