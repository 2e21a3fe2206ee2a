// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a data-quality control plan in one version.
 *
 * @param versionId number of the version, rising over all parameters
 * @param sourceId source that it belongs to, null for one of the whole unit
 * @param determination how the value is determined, in words
 * @param instrument number and kind of the instrument
 * @param accuracy class or accuracy of the instrument
 * @param calibrationDue last day of the certificate, null if none is needed
 * @param frequency how often it is measured and recorded
 * @param responsible who records
 * @param reviewer who reviews
 * @param missingData what is done where data are missing
 * @param crossCheckPercent how far a second figure may differ from the counted one, per cent; null
 *     for the default
 * @param removed whether the plan no longer has it
 */
public record PlanParameter(
    UUID id,
    long versionId,
    UUID orgUnitId,
    @Nullable UUID sourceId,
    String parameter,
    String unit,
    PlanMethod method,
    String determination,
    @Nullable String instrument,
    @Nullable String accuracy,
    @Nullable LocalDate calibratedOn,
    @Nullable LocalDate calibrationDue,
    String frequency,
    String responsible,
    String reviewer,
    String missingData,
    @Nullable BigDecimal crossCheckPercent,
    @Nullable String reason,
    boolean removed,
    UUID recordedBy,
    Instant knownAt,
    @Nullable Instant supersededAt) {

  /** The same parameter, taken out of the plan. */
  public PlanParameter without(@Nullable String why) {
    return new PlanParameter(
        id,
        versionId,
        orgUnitId,
        sourceId,
        parameter,
        unit,
        method,
        determination,
        instrument,
        accuracy,
        calibratedOn,
        calibrationDue,
        frequency,
        responsible,
        reviewer,
        missingData,
        crossCheckPercent,
        why,
        true,
        recordedBy,
        knownAt,
        supersededAt);
  }
}
