// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its owner sees it again: never the token itself, of which only the SHA-256 is
 * kept.
 *
 * @param expiresAt null: until revoked
 */
public record ApiToken(
    UUID id,
    UUID userId,
    String name,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}
