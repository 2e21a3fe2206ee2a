// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of how long raw readings are kept.
 *
 * @param years null: for ever
 * @param supersededAt null: in force
 */
public record StoredRetention(
    UUID id,
    @Nullable Integer years,
    String reason,
    UUID enteredBy,
    Instant enteredAt,
    @Nullable Instant supersededAt) {}
