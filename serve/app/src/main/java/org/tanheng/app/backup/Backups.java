// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.tanheng.app.web.DataFolder;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.ReadingStore;

/** Backups of this server while it works, each a folder below its data folder. */
@Service
class Backups {
  static final String FOLDER = "backups";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final DataSource database;
  private final ReadingStore readings;
  private final Path data;
  private final Clock clock;

  Backups(DataSource database, ReadingStore readings, DataFolder folder, Clock clock) {
    this.database = database;
    this.readings = readings;
    data = folder.path();
    this.clock = clock;
  }

  /** One backup at a time; its folder and manifest. */
  synchronized Outcome<Written> write() {
    if (!(readings instanceof RocksReadingStore rocks)) {
      return Outcome.refused(
          Finding.error(
              "backup-store",
              "readings",
              readings.getClass().getSimpleName(),
              "readings kept by this server",
              "Back up the cluster of the readings by its own means."));
    }
    Instant now = clock.instant();
    Path target = data.resolve(FOLDER).resolve(NAME.format(now));
    return Backup.write(database, rocks, data, target, now)
        .map(manifest -> new Written(target, now, manifest));
  }

  /** A backup on disk. */
  record Written(Path folder, Instant takenAt, JsonObject manifest) {
    String schema() {
      JsonObject tables = (JsonObject) manifest.get("database").orElseThrow();
      return tables.text("schema").orElse("");
    }
  }
}
