// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.baseyear;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.baseyear.StoredBaseYear.Reference;

/**
 * A change since the base year that may make it be restated.
 *
 * @param kind STRUCTURE, METHOD or ERROR
 * @param effect tCO2e that it would add to the base year, negative for a decrease
 * @param basis how the effect was determined where a person states it, null where it is computed
 * @param computed what was computed, tCO2e; null where nothing was
 * @param computation JSON: what was asked for and what came out, source by source
 * @param includedIn restated inventory that holds the change, null while it is open
 * @param supersededAt when it was withdrawn, null while it stands
 */
public record BaseYearChange(
    UUID id,
    UUID orgUnitId,
    LocalDate happenedOn,
    String kind,
    String description,
    BigDecimal effect,
    @Nullable String basis,
    @Nullable BigDecimal computed,
    @Nullable String computation,
    @Nullable Reference includedIn,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {}
