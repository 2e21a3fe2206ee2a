// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.readings.RetentionPass;

/**
 * How long raw readings are kept.
 *
 * @param years null: for ever
 * @param oldest readings before the local month of this day go; null: none do
 * @param able whether the store of readings can do without them
 * @param versions every rule that was in force, the newest first
 */
record RetentionView(
    @Nullable Integer years,
    @Nullable LocalDate oldest,
    boolean able,
    List<RetentionVersion> versions,
    List<RetentionPass> passes) {

  /**
   * A rule that was in force.
   *
   * @param by login of who entered it
   */
  record RetentionVersion(
      @Nullable Integer years,
      String reason,
      String by,
      Instant enteredAt,
      @Nullable Instant supersededAt) {}
}
