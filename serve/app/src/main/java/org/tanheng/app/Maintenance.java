// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.backup.Backup;
import org.tanheng.app.backup.RemoteBackup;
import org.tanheng.app.backup.Restore;
import org.tanheng.data.Database;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.stores.StoreException;

/**
 * {@code backup DIR} and {@code restore DIR} of the command line: of an installation that stands
 * still, or, with {@code TANHENG_TOKEN}, a backup by the server at work.
 */
final class Maintenance {
  private static final String USAGE = "usage: tanheng backup DIR | tanheng restore DIR";

  private Maintenance() {}

  static boolean isMeant(String... arguments) {
    return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
  }

  /** Returns the exit code. */
  static int run(Map<String, String> environment, PrintStream out, String... arguments) {
    if (arguments.length != 2 || arguments[1].startsWith("-")) {
      out.println(USAGE);
      return 2;
    }
    Path folder = Path.of(arguments[1]).toAbsolutePath().normalize();
    boolean backup = arguments[0].equals("backup");
    Outcome<JsonObject> done = backup ? backup(environment, folder) : restore(environment, folder);
    done.findings().forEach(finding -> out.println(TanhengApplication.line(finding)));
    if (!done.isDone()) {
      return 1;
    }
    JsonObject manifest = done.orElseThrow();
    out.println(
        "%s: %d tables, %d files, as of %s"
            .formatted(
                backup ? "Backed up to " + folder : "Restored from " + folder,
                ((JsonObject) manifest.get("database").orElseThrow()).items("tables").size(),
                manifest.items("files").size(),
                manifest.text("takenAt").orElse("")));
    return 0;
  }

  private static Outcome<JsonObject> backup(Map<String, String> environment, Path folder) {
    @Nullable String token = environment.get("TANHENG_TOKEN");
    if (token != null) {
      String address =
          environment.getOrDefault(
              "TANHENG_URL", "http://localhost:" + environment.getOrDefault("PORT", "8080"));
      return RemoteBackup.fetch(address, token, folder);
    }
    return ServerSettings.of(withFreePort(environment))
        .flatMap(
            settings ->
                Database.open(settings.database())
                    .flatMap(
                        database -> {
                          try (database) {
                            return backup(settings, database, folder);
                          }
                        }));
  }

  private static Outcome<JsonObject> backup(
      ServerSettings settings, Database database, Path folder) {
    Path readings = settings.folder().resolve("readings");
    try (RocksReadingStore store = RocksReadingStore.open(readings)) {
      return Backup.write(database.dataSource(), store, settings.folder(), folder, Instant.now());
    } catch (StoreException e) {
      return Outcome.refused(
          Finding.error(
              "backup-in-use",
              readings.toString(),
              String.valueOf(e.getMessage()),
              "a server that stands still",
              "Stop the server, or set TANHENG_TOKEN to a token of the administrator."));
    }
  }

  private static Outcome<JsonObject> restore(Map<String, String> environment, Path folder) {
    return ServerSettings.of(withFreePort(environment))
        .flatMap(settings -> Restore.run(folder, settings.folder(), settings.database()));
  }

  /** Nothing listens here, so a taken port is no reason to refuse. */
  private static Map<String, String> withFreePort(Map<String, String> environment) {
    Map<String, String> free = new HashMap<>(environment);
    free.put("PORT", "0");
    return free;
  }
}
