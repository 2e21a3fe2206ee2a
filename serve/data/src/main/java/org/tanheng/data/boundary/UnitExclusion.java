// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that inventories leave out for a half-open span, with all below it.
 *
 * @param reason why it is left out
 * @param estimate tCO2e a year, null if nobody estimated it
 * @param basis how the estimate was made
 * @param validTo first day on which it is counted again, null while it is left out
 * @param supersededAt when the exclusion was withdrawn, null while it stands
 */
public record UnitExclusion(
    UUID id,
    UUID orgUnitId,
    String reason,
    @Nullable BigDecimal estimate,
    @Nullable String basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {

  /** Whether it leaves the unit out on a day. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }
}
