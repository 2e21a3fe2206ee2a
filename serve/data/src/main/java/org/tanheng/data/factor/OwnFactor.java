// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.factor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A factor of an organisation's own in one version.
 *
 * @param versionId number of the version, rising over all factors
 * @param orgUnitId unit that keeps it; units below may use it
 * @param code short name, unique within the unit
 * @param amount decimal text as entered
 * @param unit unit of the value
 * @param gas gas that it measures, {@code CO2e} for all together
 * @param region region that it holds for, null if any
 * @param dataYear year of the data, null if none
 * @param collection set that it was imported with, null if entered by hand
 * @param document document that states the value
 * @param evidence SHA-256 of the attached document, null if none
 * @param validFrom first day on which it may be used
 * @param validTo day after the last, null while it holds
 * @param state the last decision on this version
 * @param decidedBy who decided, null for a draft
 * @param comment what was said with the decision
 */
public record OwnFactor(
    UUID id,
    long versionId,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String amount,
    String unit,
    String gas,
    @Nullable String region,
    @Nullable Integer dataYear,
    @Nullable String collection,
    String document,
    @Nullable String evidence,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String note,
    OwnFactorState state,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String comment,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {

  /** Whether it holds on every day of a half-open period. */
  public boolean covers(LocalDate from, LocalDate to) {
    return !validFrom.isAfter(from) && (validTo == null || !validTo.isBefore(to));
  }
}
