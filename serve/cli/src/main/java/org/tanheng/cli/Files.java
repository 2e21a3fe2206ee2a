// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads the files that a command is given. */
final class Files {

  private Files() {}

  /** The bytes of a file. */
  static Outcome<byte[]> bytes(Path file) {
    try {
      return Outcome.done(java.nio.file.Files.readAllBytes(file));
    } catch (IOException e) {
      return unreadable(file);
    }
  }

  /** The text of a UTF-8 file, or of standard input for {@code -}. */
  static Outcome<String> text(Path file) {
    try {
      byte[] bytes =
          file.toString().equals("-")
              ? System.in.readAllBytes()
              : java.nio.file.Files.readAllBytes(file);
      return Outcome.done(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Outcome.refused(
          Finding.error(
              "file-encoding",
              file.toString(),
              "bytes that are no UTF-8",
              "UTF-8 text",
              "Save the file as UTF-8."));
    } catch (IOException | UncheckedIOException e) {
      return unreadable(file);
    }
  }

  private static <T> Outcome<T> unreadable(Path file) {
    return Outcome.refused(
        Finding.error(
            "file-unreadable",
            file.toString(),
            "no readable file",
            "a file within reach",
            "Check the path and its permissions."));
  }
}
