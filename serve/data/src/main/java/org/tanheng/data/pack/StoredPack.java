// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.pack;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A method pack of an organisation's own in one version.
 *
 * @param name id of the pack as inventories name it
 * @param body JSON as it was written
 * @param hash SHA-256 of the canonical form
 */
public record StoredPack(
    UUID id,
    long versionId,
    UUID orgUnitId,
    String name,
    String body,
    String hash,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {}
