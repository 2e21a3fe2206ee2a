// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.tanheng.finding.Finding;

/**
 * A frozen evidence pack.
 *
 * @param attachmentId the zip among the files of the unit
 * @param manifestHash SHA-256 of its manifest
 * @param missing what was missing when it was made; empty when all was there
 */
record PackView(
    UUID id,
    YearMonth month,
    UUID attachmentId,
    String manifestHash,
    List<Finding> missing,
    UUID madeBy,
    Instant madeAt) {}
