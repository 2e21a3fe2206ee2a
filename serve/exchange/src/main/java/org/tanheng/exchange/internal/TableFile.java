// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.internal.Charsets;
import org.tanheng.exchange.readings.internal.Delimiters;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.exchange.readings.internal.SheetSpool;
import org.tanheng.exchange.readings.internal.TextSpool;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** A small table of text, whatever file it came in. */
public final class TableFile {
  private static final int SAMPLE = 1 << 16;
  private static final int LARGEST = 20 << 20;

  /** A line with its number in the file, from 1. */
  public record Line(long number, List<String> cells) {}

  private TableFile() {}

  /** The lines of a CSV or Excel file that are not blank. */
  public static Outcome<List<Line>> read(Path file, String name, Path work) {
    @Nullable Path plain = null;
    try {
      long size = Files.size(file);
      if (size == 0 || size > LARGEST) {
        return refused(
            size == 0 ? "file-empty" : "file-size",
            name,
            size + " bytes",
            "1 to " + LARGEST + " bytes");
      }
      byte[] start = start(file);
      plain = Files.createTempFile(work, "table", ".txt");
      if (start[0] == 'P' && start.length > 1 && start[1] == 'K') {
        Outcome<SheetSpool.Spooled> spooled =
            SheetSpool.write(file, name, null, plain, rows -> true);
        Path sheet = plain;
        return spooled.flatMap(any -> lines(sheet, '\t', name));
      }
      Charsets.Guess guess = Charsets.guess(start, start.length);
      if (guess == null) {
        return refused("file-not-text", name, "bytes that are no text", ".csv or .xlsx");
      }
      TextSpool.write(file, guess.charset(), plain);
      List<String> sample =
          Arrays.stream(new String(start(plain), StandardCharsets.UTF_8).split("\n"))
              .filter(line -> !line.isBlank())
              .toList();
      return lines(plain, Delimiters.guess(sample).delimiter(), name);
    } catch (IOException e) {
      return refused("file-unreadable", name, "no readable file", ".csv or .xlsx");
    } finally {
      delete(plain);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(SAMPLE);
    }
  }

  private static Outcome<List<Line>> lines(Path plain, char delimiter, String name) {
    var lines = new ArrayList<Line>();
    try (var reader = new RowReader(plain, delimiter)) {
      while (reader.next()) {
        if (!reader.isBlankRow()) {
          lines.add(new Line(reader.line(), List.copyOf(reader.texts())));
        }
      }
      return Outcome.done(lines);
    } catch (IOException e) {
      return refused("file-unreadable", name, "a line that cannot be read", "lines of a table");
    }
  }

  private static <T> Outcome<T> refused(String code, String name, String got, String wanted) {
    return Outcome.refused(
        Finding.error(code, name, got, wanted, "Save the table as CSV or .xlsx and try again."));
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
