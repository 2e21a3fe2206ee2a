// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.readings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of what a point is called and when it counts.
 *
 * @param unit words of its unit, which is the same unit in every version
 * @param validFrom readings before it do not count; null: the first one counts
 * @param validTo readings after it do not count; null: it has no end
 */
public record PointVersion(
    UUID id,
    UUID pointId,
    String nameZh,
    String nameEn,
    String unit,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    String reason,
    UUID enteredBy,
    Instant enteredAt) {}
