// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.processdata;

import java.time.Instant;
import java.util.UUID;

/**
 * A data set of unit processes in a version.
 *
 * @param worth source, licence and limits in the words of who brought it
 * @param allocation the shares that count where processes choose none, empty for none
 * @param openLinks exchanges without supplier
 */
public record StoredProcessDatabase(
    UUID id,
    UUID orgUnitId,
    String name,
    String version,
    String worth,
    UUID attachmentId,
    String fileName,
    String format,
    String allocation,
    int processes,
    int linked,
    int openLinks,
    int warnings,
    UUID madeBy,
    Instant madeAt) {}
