// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.certificate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot of certificates in its current version.
 *
 * @param serial number in the tracking system
 * @param market market in which it was issued
 * @param generatedTo day after the last day of generation
 * @param retiredOn day of retirement, null if it is not retired yet
 * @param document contract, bill or retirement record
 * @param evidence reference that opens it, null if none
 * @param instrument certificate, market-traded, direct-supply or self-use
 * @param contract contract with the plant or seller, null if none
 * @param settlement settlement of the electricity, null if none
 * @param records records of the meter of one's own plant, null if none
 * @param retirementRecord number of the record of retirement (核销), null if none
 */
public record StoredCertificate(
    UUID id,
    long versionId,
    UUID orgUnitId,
    String serial,
    BigDecimal amount,
    String unit,
    String market,
    @Nullable String technology,
    LocalDate generatedFrom,
    LocalDate generatedTo,
    @Nullable LocalDate retiredOn,
    String document,
    @Nullable String evidence,
    String instrument,
    @Nullable String contract,
    @Nullable String settlement,
    @Nullable String records,
    @Nullable String retirementRecord,
    UUID recordedBy,
    Instant knownAt) {}
