// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.passport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a certificate with what became of it.
 *
 * @param addressee the third party
 * @param wish what is asked for
 */
public record StoredRequest(
    UUID id,
    UUID productId,
    UUID footprintId,
    String addressee,
    String wish,
    UUID requestedBy,
    Instant requestedAt,
    List<Step> steps) {

  /** Copies the list. */
  public StoredRequest {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param state {@code SENT}, {@code QUESTION}, {@code GRANTED}, {@code REFUSED} or {@code
   *     WITHDRAWN}
   * @param certificate its number, empty before it is granted
   */
  public record Step(
      int number,
      String state,
      String note,
      String certificate,
      @Nullable LocalDate validUntil,
      @Nullable UUID attachmentId,
      UUID recordedBy,
      Instant knownAt) {}

  /** Where it stands: the state of the last step, {@code REQUESTED} before the first. */
  public String state() {
    return steps.isEmpty() ? "REQUESTED" : steps.getLast().state();
  }
}
