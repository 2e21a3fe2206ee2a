// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A metering place: where a use is counted, or should be. Without a device in service it is a
 * missing meter.
 *
 * @param carrier what is counted, such as electricity or steam
 * @param level of GB 17167-2025: 1 into and out of the enterprise, 2 divisions, 3 main equipment
 * @param parentId the meter behind which this one stands
 * @param side PRIMARY or SECONDARY: side of the transformers on which its values stand
 * @param required counts in the rate of equipment of its level
 */
public record StoredMeter(
    UUID id,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String carrier,
    int level,
    @Nullable UUID parentId,
    String side,
    @Nullable String place,
    boolean required,
    @Nullable String note,
    @Nullable Instant retiredAt,
    UUID createdBy,
    Instant createdAt) {}
