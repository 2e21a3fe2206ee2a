// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that was signed.
 *
 * @param number its place in the list of those that no longer hold
 * @param content SHA-256 of the signed part
 * @param holder thumbprint of the key that it is bound to, null if any holder may show it
 * @param reason why it no longer holds, null while it does
 */
public record IssuedReceipt(
    int number,
    UUID inventoryId,
    int version,
    UUID orgUnitId,
    String content,
    @Nullable String holder,
    Instant issuedAt,
    @Nullable Instant revokedAt,
    @Nullable String reason) {}
