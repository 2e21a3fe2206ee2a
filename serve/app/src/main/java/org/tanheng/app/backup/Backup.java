// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tanheng.data.backup.TableDump;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.stores.StoreException;

/**
 * Writes everything that an installation holds into one new folder: the tables of one snapshot, the
 * readings of the same instant, and the files, which only grow. The folder has its name only when
 * it is whole.
 */
public final class Backup {
  private static final long FORMAT = 1;

  /** What is not copied as files: the database, the readings, and backups themselves. */
  private static final Set<String> APART = Set.of("postgres", "readings", Backups.FOLDER);

  private Backup() {}

  /**
   * Backs up an installation that may be at work.
   *
   * @param data the data folder
   * @param target must not exist
   * @return the manifest
   */
  public static Outcome<JsonObject> write(
      DataSource database, RocksReadingStore readings, Path data, Path target, Instant now) {
    if (Files.exists(target)) {
      return Outcome.refused(exists(target));
    }
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    try {
      BackupFolder.delete(partial);
      Files.createDirectories(partial);
      JsonObject manifest = fill(database, readings, data, partial, now);
      BackupFolder.writeManifest(partial, manifest);
      Files.move(partial, target);
      return Outcome.done(manifest);
    } catch (IOException | SQLException | StoreException e) {
      return Outcome.refused(failed(target, e));
    }
  }

  static Finding exists(Path target) {
    return Finding.error(
        "backup-exists",
        target.toString(),
        "a file or folder of this name",
        "a new folder",
        "Choose another name.");
  }

  static Finding failed(Path target, Exception e) {
    return Finding.error(
        "backup-failed",
        target.toString(),
        String.valueOf(e),
        "a folder that can be written, with room for all data",
        "Free the space or mend the permissions, and try again.");
  }

  private static JsonObject fill(
      DataSource database, RocksReadingStore readings, Path data, Path folder, Instant now)
      throws IOException, SQLException {
    JsonObject tables;
    try (TableDump dump = cut(database, readings, folder)) {
      tables = dump.write(folder.resolve(BackupFolder.TABLES));
    }
    copyOther(data, folder.resolve(BackupFolder.OTHER));
    return JsonObject.builder()
        .put("format", FORMAT)
        .put("takenAt", now.toString())
        .put("database", tables)
        .put("files", new JsonArray(BackupFolder.listed(folder)))
        .build();
  }

  /** While no reading is written, the tables' snapshot is fixed and the readings are linked. */
  private static TableDump cut(DataSource database, RocksReadingStore readings, Path folder)
      throws SQLException {
    return readings.frozen(
        () -> {
          TableDump dump = TableDump.begin(database);
          try {
            readings.checkpoint(folder.resolve(BackupFolder.READINGS));
            return dump;
          } catch (StoreException e) {
            dump.close();
            throw e;
          }
        });
  }

  private static void copyOther(Path data, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> folders;
    try (Stream<Path> all = Files.list(data)) {
      folders = all.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      String name = folder.getFileName().toString();
      if (!APART.contains(name)) {
        BackupFolder.copy(folder, to.resolve(name));
      }
    }
  }
}
