// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.finding.Outcome;

/** The private key of the log: a file beside its folder that the server's user alone may read. */
final class LogKey {
  private static final String PREFIX = "tanheng.local/";
  private static final int NAME_LENGTH = 12;

  private LogKey() {}

  static Outcome<NoteSigner> readOrMake(Path file) throws IOException {
    if (Files.exists(file)) {
      return read(file);
    }
    String name = UUID.randomUUID().toString().replace("-", "").substring(0, NAME_LENGTH);
    NoteSigner signer = NoteSigner.generate(PREFIX + name, KeyType.ED25519);
    write(file, signer);
    return Outcome.done(signer);
  }

  static Outcome<NoteSigner> read(Path file) throws IOException {
    return NoteSigner.parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /** Writes the file whole or not at all; one that is there is replaced. */
  static void write(Path file, NoteSigner signer) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Path made =
        Files.createFile(
            beside,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(made, signer.encoded() + "\n", StandardOpenOption.SYNC);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
