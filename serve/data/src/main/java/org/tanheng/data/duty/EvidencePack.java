// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tanheng.evidence.Hash;

/**
 * A frozen pack of the evidence of one month.
 *
 * @param month first day of the month
 * @param attachmentId the zip, a file of the unit
 * @param manifestHash SHA-256 of the manifest within the zip
 * @param missing canonical JSON: findings that say what was missing when it was made
 */
public record EvidencePack(
    UUID id,
    UUID orgUnitId,
    LocalDate month,
    UUID attachmentId,
    Hash manifestHash,
    String missing,
    UUID madeBy,
    Instant madeAt) {}
