// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity sheet that was taken.
 *
 * @param attachmentId the sheet itself
 * @param taken how many data it brought
 * @param standing how many of these are still what is known
 * @param aside how many findings it was taken with
 * @param undoneAt null unless it was taken back
 */
public record ActivityBatch(
    UUID id,
    UUID orgUnitId,
    UUID attachmentId,
    String fileName,
    String createdByName,
    Instant createdAt,
    @Nullable Instant undoneAt,
    int taken,
    int standing,
    int aside) {

  /** A finding with the line and column that it stands at. */
  public record BatchRow(
      long line,
      String column,
      String code,
      String severity,
      String subject,
      String got,
      String wanted,
      String advice) {}
}
