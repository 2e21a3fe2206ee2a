// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.lab;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory result of a source as it was recorded; a correction is a new one.
 *
 * @param basis AS_RECEIVED, AIR_DRIED, DRY or DRY_ASH_FREE
 * @param totalMoisture per cent, as received
 * @param analysisMoisture per cent, air dried
 * @param ash per cent, air dried
 * @param accreditation marks with their numbers, separated by commas
 * @param periodStart first day of the consumption that it stands for
 * @param periodEnd day after the last
 * @param mass amount that it stands for
 * @param sha256 hash of the attached report, given by the store
 * @param reviewNote why it was rejected, or a remark of the reviewer
 */
public record StoredLabResult(
    UUID id,
    UUID sourceId,
    UUID orgUnitId,
    String sample,
    @Nullable String material,
    String parameter,
    BigDecimal amount,
    String unit,
    String basis,
    @Nullable BigDecimal totalMoisture,
    @Nullable BigDecimal analysisMoisture,
    @Nullable BigDecimal ash,
    String laboratory,
    @Nullable String accreditation,
    @Nullable LocalDate sampledOn,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate testedOn,
    @Nullable LocalDate reportedOn,
    LocalDate periodStart,
    LocalDate periodEnd,
    @Nullable BigDecimal mass,
    @Nullable String massUnit,
    @Nullable UUID attachmentId,
    @Nullable String sha256,
    @Nullable String note,
    UUID recordedBy,
    Instant recordedAt,
    @Nullable UUID supersedes,
    @Nullable Instant supersededAt,
    LabStatus status,
    @Nullable UUID reviewedBy,
    @Nullable Instant reviewedAt,
    @Nullable String reviewNote) {

  /** Whether another one says the same, whoever recorded it. */
  public boolean says(StoredLabResult other) {
    return facts().equals(other.facts());
  }

  private List<@Nullable Object> facts() {
    return Arrays.asList(
        sourceId,
        sample,
        material,
        parameter,
        amount,
        unit,
        basis,
        totalMoisture,
        analysisMoisture,
        ash,
        laboratory,
        accreditation,
        sampledOn,
        receivedOn,
        testedOn,
        reportedOn,
        periodStart,
        periodEnd,
        mass,
        massUnit,
        attachmentId,
        note);
  }
}
