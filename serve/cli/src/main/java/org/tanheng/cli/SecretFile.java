// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file with a private key, readable by its owner alone from the first byte on. */
final class SecretFile {
  private SecretFile() {}

  /** What the file says; made where there is none. */
  static String readOrMake(Path file, Supplier<String> secret) throws IOException {
    if (Files.exists(file)) {
      return Files.readString(file, StandardCharsets.UTF_8);
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String text = secret.get().strip() + "\n";
    Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    return text;
  }
}
