// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;

/** The files of a backup: each named in the manifest with its size and SHA-256. */
final class BackupFolder {
  static final String MANIFEST = "manifest.json";
  static final String TABLES = "tables";
  static final String READINGS = "readings";
  static final String OTHER = "other";

  private BackupFolder() {}

  /** All files below a folder, by name. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  static List<Json> listed(Path folder) throws IOException {
    List<Json> listed = new ArrayList<>();
    for (Path file : files(folder)) {
      listed.add(
          JsonObject.builder()
              .put("path", folder.relativize(file).toString().replace('\\', '/'))
              .put("bytes", Files.size(file))
              .put("sha256", sha256(file))
              .build());
    }
    return listed;
  }

  /** Whether every file that the manifest lists is there with its bytes. */
  static List<Finding> verify(Path folder, JsonObject manifest) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Json item : manifest.items("files")) {
      JsonObject listed = (JsonObject) item;
      String name = listed.text("path").orElse("");
      Path file = folder.resolve(name).normalize();
      boolean whole =
          file.startsWith(folder)
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && listed.text("sha256").orElse("").equals(sha256(file));
      if (!whole) {
        findings.add(
            Finding.error(
                "backup-damaged",
                name,
                "other bytes or none",
                "the file that was written",
                "Use another copy of the backup; nothing was changed."));
      }
    }
    return findings;
  }

  static void writeManifest(Path folder, JsonObject manifest) throws IOException {
    Files.writeString(
        folder.resolve(MANIFEST),
        manifest.writeIndented() + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.DSYNC);
  }

  /** Copies a file or a folder with all it holds. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[65536];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
