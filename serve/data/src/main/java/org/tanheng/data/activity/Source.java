// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an emission source: where it stands, what it is and how it is computed, as known
 * until it is superseded.
 *
 * @param versionId number of the version, rising over all sources
 * @param orgUnitId unit that the source belongs to
 * @param kind source kind of the method packs
 * @param device device or meter, null if none
 * @param activityUnit unit in which activity data are entered
 * @param definition canonical JSON: fuel, factor, parameters and so on, as in the inventory as code
 * @param validFrom first day on which the source is in the boundary
 * @param validTo first day on which it is no longer, null while it lasts
 * @param excluded whether it is left out of the inventory, with its reason
 */
public record Source(
    UUID id,
    long versionId,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String kind,
    @Nullable String device,
    String activityUnit,
    String definition,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean excluded,
    @Nullable String exclusionReason,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {

  /** Whether the source exists on any day of a half-open span. */
  public boolean meets(LocalDate from, LocalDate to) {
    return validFrom.isBefore(to) && (validTo == null || validTo.isAfter(from));
  }
}
