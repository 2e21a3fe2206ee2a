// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report as it was written and kept by its hash.
 *
 * @param status DRAFT or FINAL
 * @param resultHash result of the calculation that it prints
 * @param identifier its stable name for outside
 */
public record IssuedReport(
    UUID id,
    UUID inventoryId,
    int version,
    UUID orgUnitId,
    String kind,
    String language,
    String format,
    String status,
    String resultHash,
    String name,
    String sha256,
    long size,
    UUID issuedBy,
    Instant issuedAt,
    String identifier) {}
