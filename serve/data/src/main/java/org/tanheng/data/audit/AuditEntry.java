// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change, as it was written in the transaction that made it. {@code before} and {@code after}
 * are canonical JSON (RFC 8785) of the subject; null where it was not there.
 *
 * @param userId null: the system itself, or a sign-in that failed
 * @param orgUnitId null: concerns the whole installation
 * @param address network address of the request; null for work of the system
 */
public record AuditEntry(
    long id,
    Instant at,
    @Nullable UUID userId,
    String userLogin,
    String action,
    String subjectType,
    String subjectId,
    @Nullable UUID orgUnitId,
    @Nullable String before,
    @Nullable String after,
    @Nullable String address) {}
