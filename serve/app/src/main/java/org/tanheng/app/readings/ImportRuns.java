// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tanheng.data.readings.ImportRun;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.readings.Imported;
import org.tanheng.finding.Finding;

/** What an import has to remember of what was read. */
final class ImportRuns {

  private ImportRuns() {}

  static ImportRun imported(
      ImportRun run, Map<String, String> chosen, Instant receivedAt, Imported imported) {
    var choices = JsonObject.builder();
    chosen.forEach(choices::put);
    var counts = JsonObject.builder();
    imported.counts().forEach(counts::put);
    return new ImportRun(
        run.id(),
        run.orgUnitId(),
        run.attachmentId(),
        run.fileName(),
        "IMPORTED",
        choices.build().write(),
        imported.points().stream().map(point -> UUID.fromString(point.pointId())).toList(),
        imported.rows(),
        (long) imported.batch().size(),
        imported.rowsQuarantined(),
        counts.build().write(),
        receivedAt,
        run.createdBy(),
        run.createdAt(),
        null);
  }

  static List<ImportRun.SetAside> rows(Imported imported) {
    return imported.rowFindings().stream()
        .map(
            row -> {
              Finding finding = row.finding();
              return new ImportRun.SetAside(
                  row.row(),
                  row.column(),
                  finding.code(),
                  finding.severity().name(),
                  Objects.requireNonNullElse(finding.got(), ""),
                  Objects.requireNonNullElse(finding.wanted(), ""),
                  Objects.requireNonNullElse(finding.advice(), ""));
            })
        .toList();
  }
}
