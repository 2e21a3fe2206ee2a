// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is opened to a partner.
 *
 * @param thing identifier of the thing
 * @param form FILE, RECEIPT or BUNDLE
 * @param sha256 of the one file that the partner gets
 * @param views how often the partner looked
 * @param lastView when last, null: never
 */
public record SharingGrant(
    UUID id,
    String thing,
    UUID orgUnitId,
    String form,
    String sha256,
    String name,
    long size,
    String partner,
    String purpose,
    Instant validUntil,
    UUID grantedBy,
    Instant grantedAt,
    @Nullable Instant revokedAt,
    int views,
    @Nullable Instant lastView) {

  /** Whether the partner may look at a time. */
  public boolean isOpen(Instant at) {
    return revokedAt == null && at.isBefore(validUntil);
  }
}
