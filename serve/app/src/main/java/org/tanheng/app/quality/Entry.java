// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading that a person took at the meter, maybe sent later.
 *
 * @param id made where it was taken, so that it is entered once however often it is sent
 * @param value as the counter shows it, in the unit of the point
 * @param attachmentId photo of the counter
 * @param confirmed that it is right although it does not look so
 * @param note what the person says of it, needed where it was confirmed
 */
record Entry(
    UUID id,
    UUID pointId,
    Instant time,
    BigDecimal value,
    @Nullable UUID attachmentId,
    boolean confirmed,
    @Nullable String note) {}
