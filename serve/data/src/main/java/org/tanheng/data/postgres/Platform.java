// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** What differs between operating systems: the archive's name, program suffix and permissions. */
final class Platform {
  private Platform() {}

  static String resource() {
    String machine =
        switch (System.getProperty("os.arch", "")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        };
    return "postgres-" + system() + "-" + machine + ".txz";
  }

  static String name() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  static boolean isWindows() {
    return "windows".equals(system());
  }

  static String program(String name) {
    return isWindows() ? name + ".exe" : name;
  }

  static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  static void permit(Path path, String permissions) throws IOException {
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return "darwin";
    }
    return name.startsWith("windows") ? "windows" : name;
  }
}
