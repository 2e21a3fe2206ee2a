// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.coil;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A reading of an item that came after its month was handed in.
 *
 * @param number counted from 1 within the month
 * @param line the meter's line, empty for a meter of the whole plant
 * @param value in the meter's unit
 */
public record StoredLate(
    UUID monthId,
    int number,
    String item,
    String input,
    String line,
    BigDecimal value,
    String reason,
    UUID recordedBy,
    Instant knownAt) {}
