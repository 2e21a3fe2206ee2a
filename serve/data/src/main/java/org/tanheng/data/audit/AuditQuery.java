// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the audit trail; null does not limit. Times are half-open, {@code text} is
 * searched for in action, subject and both states.
 */
public record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID userId,
    @Nullable String action,
    @Nullable String subjectType,
    @Nullable String subjectId,
    @Nullable UUID orgUnitId,
    @Nullable String text) {}
