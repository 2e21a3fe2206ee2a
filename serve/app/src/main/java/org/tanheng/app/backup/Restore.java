// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tanheng.data.Database;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.data.backup.TableLoad;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Makes an installation from a backup: into an empty database and a data folder without data. */
public final class Restore {
  private Restore() {}

  /**
   * Checks every byte of the backup first, then fills database and folder.
   *
   * @return the manifest of the backup
   */
  public static Outcome<JsonObject> run(Path backup, Path data, DatabaseSettings settings) {
    try {
      return manifest(backup).flatMap(manifest -> run(backup, manifest, data, settings));
    } catch (IOException e) {
      return Outcome.refused(Backup.failed(backup, e));
    }
  }

  private static Outcome<JsonObject> manifest(Path backup) throws IOException {
    try {
      String text = Files.readString(backup.resolve(BackupFolder.MANIFEST), StandardCharsets.UTF_8);
      Outcome<JsonObject> manifest = Json.parse(text).map(JsonObject.class::cast);
      List<Finding> damage = BackupFolder.verify(backup, manifest.orElseThrow());
      return damage.isEmpty() ? manifest : Outcome.refused(damage);
    } catch (NoSuchFileException e) {
      return Outcome.refused(
          Finding.error(
              "backup-missing",
              backup.toString(),
              "no " + BackupFolder.MANIFEST,
              "a folder that backup wrote",
              "Name the folder itself; one that ends in .partial was never finished."));
    }
  }

  private static Outcome<JsonObject> run(
      Path backup, JsonObject manifest, Path data, DatabaseSettings settings) {
    Optional<Path> occupied = occupied(backup, data);
    if (occupied.isPresent()) {
      return Outcome.refused(
          Finding.error(
              "restore-not-empty",
              occupied.get().toString(),
              "a folder with data",
              "a data folder without data",
              "Choose another folder by TANHENG_DATA; nothing was changed."));
    }
    JsonObject tables = (JsonObject) manifest.get("database").orElseThrow();
    return Database.open(settings, tables.text("schema").orElseThrow())
        .flatMap(
            database -> {
              try (database) {
                return fill(database, backup, manifest, tables, data);
              }
            });
  }

  private static Optional<Path> occupied(Path backup, Path data) {
    try (Stream<Path> other = Files.list(backup.resolve(BackupFolder.OTHER))) {
      Stream<String> names = other.map(path -> path.getFileName().toString());
      return Stream.concat(Stream.of(BackupFolder.READINGS), names)
          .map(data::resolve)
          .filter(Files::exists)
          .findFirst();
    } catch (IOException e) {
      return Optional.of(backup);
    }
  }

  private static Outcome<JsonObject> fill(
      Database database, Path backup, JsonObject manifest, JsonObject tables, Path data) {
    try {
      Path folder = backup.resolve(BackupFolder.TABLES);
      Optional<Finding> refused = TableLoad.load(database.dataSource(), folder, tables);
      if (refused.isPresent()) {
        return Outcome.refused(refused.get());
      }
      Files.createDirectories(data);
      BackupFolder.copy(backup.resolve(BackupFolder.READINGS), data.resolve(BackupFolder.READINGS));
      BackupFolder.copy(backup.resolve(BackupFolder.OTHER), data);
      return Outcome.done(manifest);
    } catch (IOException | SQLException e) {
      return Outcome.refused(Backup.failed(data, e));
    }
  }
}
