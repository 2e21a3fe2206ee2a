// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A dated file as a unit loaded it.
 *
 * @param dated day of the document that its values come from
 * @param rows how many values it holds
 */
public record StoredDatedFile(
    UUID id,
    UUID orgUnitId,
    DatedFileKind kind,
    String title,
    LocalDate dated,
    UUID attachmentId,
    int rows,
    UUID madeBy,
    Instant madeAt) {}
