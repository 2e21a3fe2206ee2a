// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Current and voltage transformers before a meter from an instant on, each as on its plate.
 *
 * @param attachmentId photo of the plates
 * @param supersededAt null while this is what is known
 */
public record StoredTransformers(
    UUID id,
    UUID meterId,
    Instant validFrom,
    BigDecimal currentPrimary,
    BigDecimal currentSecondary,
    BigDecimal voltagePrimary,
    BigDecimal voltageSecondary,
    @Nullable UUID attachmentId,
    @Nullable String reason,
    UUID enteredBy,
    Instant enteredAt,
    @Nullable Instant supersededAt) {}
