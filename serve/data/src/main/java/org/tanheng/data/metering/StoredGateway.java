// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that sends readings by itself and is known by its key.
 *
 * @param revokedAt since when its key opens nothing
 */
public record StoredGateway(
    UUID id,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    UUID createdBy,
    Instant createdAt,
    @Nullable Instant revokedAt) {}
