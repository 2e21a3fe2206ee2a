// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of a file of readings.
 *
 * @param state OPEN while it is being understood, IMPORTED, or UNDONE
 * @param choices JSON object of what the user chose
 * @param points points that received readings
 * @param counts JSON object: how often each finding occurred
 * @param receivedAt when the readings became known, which names them in the reading store
 */
public record ImportRun(
    UUID id,
    UUID orgUnitId,
    UUID attachmentId,
    String fileName,
    String state,
    String choices,
    List<UUID> points,
    @Nullable Long rows,
    @Nullable Long readings,
    @Nullable Long quarantined,
    @Nullable String counts,
    @Nullable Instant receivedAt,
    UUID createdBy,
    Instant createdAt,
    @Nullable Instant undoneAt) {

  /** A row, or a cell of it, that was set aside or remarked upon. */
  public record SetAside(
      long row,
      String column,
      String code,
      String severity,
      String got,
      String wanted,
      String advice) {}
}
