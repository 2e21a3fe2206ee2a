// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of default values as a unit loaded it.
 *
 * @param dated day of the document that its values come from
 * @param rows how many values it holds
 */
public record StoredDefaultFile(
    UUID id,
    UUID orgUnitId,
    String title,
    LocalDate dated,
    UUID attachmentId,
    int rows,
    UUID madeBy,
    Instant madeAt) {}
