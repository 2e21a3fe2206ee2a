// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a reporting unit states of its boundary (ISO 14064-1:2018, 5.1 and 5.2.3).
 *
 * @param approach name of the consolidation approach, as {@code EQUITY_SHARE}
 * @param reason why this approach
 * @param judgements canonical JSON: indirect categories with verdict, criteria and reason
 */
public record BoundaryStatement(
    long versionId,
    UUID orgUnitId,
    String approach,
    String reason,
    String judgements,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {}
