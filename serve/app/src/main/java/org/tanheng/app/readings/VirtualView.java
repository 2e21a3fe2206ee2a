// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.readings.StoredPoint;

/**
 * A virtual meter with its formula, and the formulas before it.
 *
 * @param inputs points that it reads; of one that the user may not see only the name
 */
record VirtualView(
    StoredPoint point,
    String formula,
    List<Input> inputs,
    @Nullable String reason,
    Instant enteredAt,
    List<Before> before) {

  /** An input by the name that the formula uses. */
  record Input(String name, @Nullable UUID pointId, @Nullable StoredPoint point) {}

  /** A formula that was in force until another took its place. */
  record Before(String formula, @Nullable String reason, Instant enteredAt, Instant supersededAt) {}
}
