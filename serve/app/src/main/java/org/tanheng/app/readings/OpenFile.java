// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.tanheng.app.web.DataFolder;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.exchange.readings.Choices;
import org.tanheng.exchange.readings.Progress;
import org.tanheng.exchange.readings.ReadingsFile;
import org.tanheng.exchange.readings.Understanding;
import org.tanheng.finding.Outcome;

/** Opens an uploaded file of readings, proved against its hash, and understands it. */
@Component
class OpenFile {
  private final FileStore files;
  private final Path work;

  OpenFile(FileStore files, DataFolder folder) {
    this.files = files;
    this.work = folder.path().resolve("work");
  }

  /** What is to be done with an open file. */
  @FunctionalInterface
  interface Use<T> {
    T with(ReadingsFile file, Understanding understanding);
  }

  <T> Outcome<T> understood(
      Attachment attachment, Choices choices, ZoneId zone, Progress progress, Use<T> use) {
    try {
      Files.createDirectories(work);
      Path copy = Files.createTempFile(work, "import", ".file");
      try {
        Files.write(copy, files.read(attachment.hash()).orElseThrow());
        return ReadingsFile.open(copy, attachment.name(), work, choices, progress)
            .flatMap(
                file -> {
                  try (file) {
                    return Understanding.of(file, choices, zone)
                        .map(understanding -> use.with(file, understanding));
                  }
                });
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
