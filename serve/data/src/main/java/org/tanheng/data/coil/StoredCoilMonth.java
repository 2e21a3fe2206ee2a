// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.coil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month of items as it was handed in.
 *
 * @param month first day of the month
 * @param attachmentId table of production, a file of the unit
 * @param plan meters, factors and rules as YAML
 * @param inventoryId inventory whose lines are spread, null for the lines of the plan
 * @param inventoryVersion its version
 * @param items how many there are
 * @param heldBack how many of them are held back
 */
public record StoredCoilMonth(
    UUID id,
    UUID orgUnitId,
    LocalDate month,
    String title,
    UUID attachmentId,
    String plan,
    @Nullable UUID inventoryId,
    @Nullable Integer inventoryVersion,
    int items,
    int heldBack,
    UUID madeBy,
    Instant madeAt) {}
