// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.NoteKey;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** The key file of a log: beside its folder, so that who serves the folder never serves the key. */
final class LogKeys {
  private LogKeys() {}

  /** The key of the file given, else of {@code <folder>.key}. */
  static Path file(Path folder, @Nullable Path given) {
    Path name =
        Objects.requireNonNullElse(folder.toAbsolutePath().normalize().getFileName(), folder);
    return given != null
        ? given
        : folder.toAbsolutePath().normalize().resolveSibling(name + ".key");
  }

  /**
   * Reads the key, or makes one of this name where there is no file; refused if of another type.
   */
  static Outcome<NoteSigner> readOrMake(Path file, String origin, KeyType type) throws IOException {
    if (Files.exists(file)) {
      return read(file).flatMap(signer -> ofType(signer, file, type));
    }
    if (!NoteKey.isName(origin)) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--origin",
              origin,
              "a name without blanks and plus signs, such as plant.example/log",
              "Give another name."));
    }
    return NoteSigner.parse(
        SecretFile.readOrMake(file, () -> NoteSigner.generate(origin, type).encoded()));
  }

  private static Outcome<NoteSigner> ofType(NoteSigner signer, Path file, KeyType type) {
    boolean isLog = type == KeyType.ED25519;
    return signer.key().type() == type
        ? Outcome.done(signer)
        : Outcome.refused(
            Finding.error(
                "key-malformed",
                file.toString(),
                isLog ? "the key of a witness" : "the key of a log",
                isLog ? "the key of a log" : "the key of a witness",
                "Give the other key, or another folder, which gets a key of its own."));
  }

  static Outcome<NoteSigner> read(Path file) throws IOException {
    return NoteSigner.parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  /** A public key as text, or the public part of a key file. */
  static Outcome<NoteKey> publicKey(Path folder, @Nullable String given) throws IOException {
    return given != null && given.contains("+")
        ? NoteKey.parse(given)
        : read(file(folder, given == null ? null : Path.of(given))).map(NoteSigner::key);
  }
}
