// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.internal.Charsets;
import org.tanheng.exchange.readings.internal.Delimiters;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.exchange.readings.internal.TextSpool;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** A CSV file in UTF-8 or GB18030, its first row the header. */
final class CsvCells implements Cells {
  private static final int SAMPLE = 1 << 16;

  private final RowReader reader;
  private final List<String> header;
  private final @Nullable Path copy;

  private CsvCells(RowReader reader, List<String> header, @Nullable Path copy) {
    this.reader = reader;
    this.header = header;
    this.copy = copy;
  }

  static Outcome<Cells> open(Path file, String name) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(SAMPLE);
    }
    Charsets.Guess guess = Charsets.guess(start, start.length);
    if (guess == null) {
      return Outcome.refused(
          Finding.error(
              "file-not-text",
              name,
              start.length == 0 ? "nothing" : "bytes that are no text",
              "a .csv or .parquet file",
              "Export the table as CSV in UTF-8 or as Parquet."));
    }
    Charset charset = guess.charset();
    Path copy = null;
    if (!charset.equals(StandardCharsets.UTF_8)) {
      copy = Files.createTempFile("production", ".csv");
      TextSpool.write(file, charset, copy);
    }
    char delimiter = delimiter(new String(start, charset));
    RowReader reader = new RowReader(copy == null ? file : copy, delimiter);
    List<String> header =
        reader.next() ? reader.texts().stream().map(String::strip).toList() : List.of();
    return Outcome.done(new CsvCells(reader, header, copy));
  }

  /** The mark that stands most often in the header; cells below it may hold lists of their own. */
  private static char delimiter(String text) {
    String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char mark : new char[] {';', '\t', '|'}) {
      best = Delimiters.count(head, mark) > Delimiters.count(head, best) ? mark : best;
    }
    return best;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean next() throws IOException {
    while (reader.next()) {
      if (!reader.isBlankRow()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long row() {
    return reader.line();
  }

  @Override
  public List<Finding> damage() {
    if (reader.hasOpenQuote()) {
      return List.of(
          Finding.error(
              "quote-unclosed",
              "row " + row(),
              "a quote that is not closed",
              "a closing quote in the same row",
              "Remove the quote, or close it; nothing was taken from the file."));
    }
    if (reader.cells() > header.size()) {
      return List.of(
          Finding.error(
              "row-long",
              "row " + row(),
              reader.cells() + " cells",
              header.size() + " cells, as in the header",
              "Put a number with commas in quotes, or write it without them;"
                  + " nothing was taken from the file."));
    }
    return List.of();
  }

  @Override
  public String text(int column) {
    return reader.text(column);
  }

  @Override
  public long scaled(int column, int decimals) {
    if (reader.isBlank(column)) {
      return 0;
    }
    return Decimals.scaled(reader.bytes(), reader.start(column), reader.end(column), decimals);
  }

  @Override
  public long day(int column) {
    return Cells.dayOf(reader.text(column));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    if (copy != null) {
      Files.deleteIfExists(copy);
    }
  }
}
