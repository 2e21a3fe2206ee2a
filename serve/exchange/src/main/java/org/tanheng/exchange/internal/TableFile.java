// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  private static final int LARGEST_UNPACKED = 64 << 20;
  private static final int MOST_LINES = 50_000;
  private static final int SHOWN = 10;

  private static final Pattern GROUP_START = Pattern.compile("-?\\d{1,3}");
  private static final Pattern GROUP = Pattern.compile("\\d{3}(\\.\\d+)?");

  /** A line with its number in the file, from 1. */
  public record Line(long number, List<String> cells) {

    /** Whether a cell was cut in two, as a comma for thousands does in a file of commas. */
    boolean isShiftedAgainst(Line header) {
      int size = header.cells().size();
      if (cells.size() <= size) {
        return false;
      }
      return cells.subList(size, cells.size()).stream().anyMatch(cell -> !cell.isBlank())
          || IntStream.range(1, cells.size())
              .anyMatch(
                  i ->
                      GROUP_START.matcher(cells.get(i - 1).strip()).matches()
                          && GROUP.matcher(cells.get(i).strip()).matches());
    }
  }

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
      if (start.length > 3 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF) {
        return refused(
            "file-old-excel", name, "an Excel 97-2003 or encrypted file", ".csv or .xlsx");
      }
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
    var damage = new ArrayList<Finding>();
    try (var reader = new RowReader(plain, delimiter)) {
      if (Files.size(plain) > LARGEST_UNPACKED) {
        return tooLong(name, Files.size(plain) + " bytes of text", LARGEST_UNPACKED + " bytes");
      }
      while (reader.next()) {
        if (!reader.isBlankRow()) {
          var line = new Line(reader.line(), List.copyOf(reader.texts()));
          damage(line, reader.hasOpenQuote(), damage);
          lines.add(line);
        }
        if (lines.size() > MOST_LINES) {
          return tooLong(name, "more than " + MOST_LINES + " rows", MOST_LINES + " rows");
        }
      }
      return damage.isEmpty() ? Outcome.done(lines) : Outcome.refused(damage);
    } catch (IOException e) {
      return refused("file-unreadable", name, "a line that cannot be read", "lines of a table");
    }
  }

  /** Rows whose cells cannot be told apart or read for sure; the whole file waits for them. */
  private static void damage(Line line, boolean openQuote, List<Finding> damage) {
    if (damage.size() >= SHOWN) {
      return;
    }
    if (openQuote) {
      damage.add(
          Finding.error(
              "quote-unclosed",
              "row " + line.number(),
              shown(line),
              "a closing quote in the same row",
              "Remove the quote, or close it; nothing was taken from the file."));
    } else if (line.cells().stream().anyMatch(cell -> cell.indexOf('\ufffd') >= 0)) {
      damage.add(
          Finding.error(
              "encoding-invalid",
              "row " + line.number(),
              shown(line),
              "text in one encoding, UTF-8 or GB18030",
              "Save the file again as UTF-8; nothing was taken from it."));
    }
  }

  /** Headings that are passed over, as warnings; blank ones are none. */
  public static List<Finding> unknown(Line header, Set<Integer> known, String wanted) {
    var unknown = new ArrayList<Finding>();
    for (int i = 0; i < header.cells().size(); i++) {
      String heading = header.cells().get(i).strip();
      if (!heading.isEmpty() && !known.contains(i)) {
        unknown.add(
            Finding.warning(
                "column-unknown",
                "row " + header.number() + ", column " + (i + 1),
                heading,
                wanted,
                "It was passed over; name it as the template does if it should count."));
      }
    }
    return unknown;
  }

  /** The finding of the rows that hold more cells than the header; none where none does. */
  public static List<Finding> shifted(Line header, List<Line> below) {
    return below.stream()
        .filter(line -> line.isShiftedAgainst(header))
        .limit(SHOWN)
        .map(
            line ->
                Finding.error(
                    "row-long",
                    "row " + line.number(),
                    line.cells().size() + " cells: " + shown(line),
                    header.cells().size() + " cells, as in the header",
                    "Put a number with commas in quotes, or write it without them;"
                        + " nothing was taken from the file."))
        .toList();
  }

  /** The finding that a header names a column more than once. */
  public static Finding twice(Line header, String column) {
    return Finding.error(
        "column-twice",
        "row " + header.number(),
        column + " more than once",
        "one column of that name",
        "Remove one of them; nothing was taken from the file.");
  }

  private static String shown(Line line) {
    String text = String.join(" | ", line.cells());
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  private static <T> Outcome<T> tooLong(String name, String got, String wanted) {
    return Outcome.refused(
        Finding.error("file-too-long", name, got, "at most " + wanted, "Split the file."));
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
