// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.finding.Outcome;

/**
 * A file of readings made ready to be read many times: plain text in UTF-8, whatever it came as.
 * Spreadsheets and other encodings are written once beside it; closing removes that copy.
 */
public final class ReadingsFile implements AutoCloseable {
  private final String name;
  private final Path text;
  private final boolean temporary;
  private final char delimiter;
  private final List<Decision> decisions;
  private final boolean isSheet;

  ReadingsFile(
      String name,
      Path text,
      boolean temporary,
      char delimiter,
      boolean isSheet,
      List<Decision> decisions) {
    this.name = name;
    this.text = text;
    this.temporary = temporary;
    this.delimiter = delimiter;
    this.isSheet = isSheet;
    this.decisions = List.copyOf(decisions);
  }

  /**
   * Opens a CSV or Excel file. Findings that refuse it: file-unreadable, file-empty, file-not-text,
   * file-old-excel, xlsx-damaged, xlsx-too-large, file-no-rows, choice-invalid.
   *
   * @param name the name that the user knows it by
   * @param workDirectory where a copy may be written
   * @param choices what the user said of sheet, encoding and delimiter
   */
  public static Outcome<ReadingsFile> open(
      Path file, String name, Path workDirectory, Choices choices) {
    return open(file, name, workDirectory, choices, Progress.NONE);
  }

  /** The same, telling how many rows of a sheet were read; may be cancelled (import-cancelled). */
  public static Outcome<ReadingsFile> open(
      Path file, String name, Path workDirectory, Choices choices, Progress progress) {
    return new FileOpener(file, name, workDirectory, choices, progress).open();
  }

  public String name() {
    return name;
  }

  /** What was decided about the file itself: sheet or encoding and delimiter. */
  public List<Decision> decisions() {
    return decisions;
  }

  boolean isSheet() {
    return isSheet;
  }

  char delimiter() {
    return delimiter;
  }

  /** Bytes to read, for showing progress. */
  public long size() {
    try {
      return Files.size(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RowReader rows() {
    try {
      return new RowReader(text, delimiter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(temporary ? text : null);
  }
}
