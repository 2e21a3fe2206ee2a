// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.databases;

import java.time.Instant;
import java.util.UUID;
import org.tanheng.data.processdata.StoredProcessDatabase;

/** A data set of unit processes in the list. */
record DatabaseView(
    UUID id,
    UUID orgUnitId,
    String name,
    String version,
    String worth,
    String fileName,
    String format,
    String allocation,
    int processes,
    int linked,
    int openLinks,
    int warnings,
    Instant madeAt) {

  static DatabaseView of(StoredProcessDatabase row) {
    return new DatabaseView(
        row.id(),
        row.orgUnitId(),
        row.name(),
        row.version(),
        row.worth(),
        row.fileName(),
        row.format(),
        row.allocation(),
        row.processes(),
        row.linked(),
        row.openLinks(),
        row.warnings(),
        row.madeAt());
  }
}
