// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is asked for.
 *
 * @param contact whom the link is sent to
 * @param unit declared unit that is wanted
 * @param periodTo the day after the last
 * @param dueAt until when the link works
 * @param remark why an answer was returned
 * @param pfId the accepted footprint
 * @param reminders how often the link was given anew
 * @param remindDays how many days before the end the supplier is reminded by mail, null for never
 * @param base address of this server as the link began
 */
public record SupplierRequest(
    UUID id,
    UUID orgUnitId,
    String supplier,
    String contact,
    String product,
    String unit,
    LocalDate periodFrom,
    LocalDate periodTo,
    String note,
    Instant dueAt,
    State state,
    String remark,
    @Nullable UUID pfId,
    UUID madeBy,
    Instant madeAt,
    int reminders,
    @Nullable Instant remindedAt,
    @Nullable Integer remindDays,
    String base) {
  /** How far it is. */
  public enum State {
    /** Waits for an answer. */
    OPEN,
    /** Waits for our decision. */
    ANSWERED,
    /** The answer was not taken; waits for another. */
    RETURNED,
    /** The answer was taken. */
    ACCEPTED,
    /** Nothing is wanted any more. */
    WITHDRAWN
  }
}
