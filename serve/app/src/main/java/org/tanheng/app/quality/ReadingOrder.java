// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of readings of a point that a person asks for.
 *
 * @param kind EDIT: the values as given; ESTIMATE: what is in the range is taken out and estimated
 * @param from start of the range of an estimate, half-open
 * @param rule id of the estimation rule to use, null for the first that fits
 * @param sibling point whose course an estimate takes first, null for the other registers below the
 *     same meter
 * @param values new values of an edit; one without a value takes its reading back
 * @param itemId item of the queue that it settles, null if none
 */
record ReadingOrder(
    UUID pointId,
    Kind kind,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String rule,
    @Nullable UUID sibling,
    @Nullable List<Value> values,
    @Nullable UUID itemId) {

  /** What is done to the readings. */
  enum Kind {
    EDIT,
    ESTIMATE
  }

  /** A reading as the meter shows it, in the unit of the point. */
  record Value(Instant time, @Nullable BigDecimal value) {}
}
