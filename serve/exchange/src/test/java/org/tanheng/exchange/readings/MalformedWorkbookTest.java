// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tanheng.finding.Outcome;

/**
 * Stretches of the real file as workbooks, with the mistakes of the text file in their cells and
 * with broken parts: the expected finding, no reading that is not one of the real file, and no copy
 * left behind. The full run makes 2,000 workbooks.
 */
class MalformedWorkbookTest {
  private static final int FILES = Boolean.getBoolean("tanheng.full") ? 2_000 : 300;
  private static final long SEED = 4712;
  private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)");

  /** Mistakes that only a text file can have. */
  private static final EnumSet<Mutation> OF_TEXT =
      EnumSet.of(
          Mutation.MISSING_CELL,
          Mutation.EXTRA_CELL,
          Mutation.OTHER_DELIMITER,
          Mutation.OPEN_QUOTE,
          Mutation.EMPTY_FILE,
          Mutation.BINARY,
          Mutation.OLD_EXCEL,
          Mutation.ENCODING_UTF16,
          Mutation.ENCODING_GBK);

  @TempDir Path directory;

  @Test
  void thereAreEnoughKinds() {
    assertThat(EnumSet.complementOf(OF_TEXT).size() + BrokenWorkbook.values().length)
        .isGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void mistakesInCells(Mutation mutation) throws IOException {
    for (int number = 0; number < (OF_TEXT.contains(mutation) ? 0 : each()); number++) {
      var random = new SplittableRandom(SEED + mutation.name().hashCode() * 10_007L + number);
      List<String> rows = MalformedReadingsTest.stretch(random, 7 + random.nextInt(4));
      Map<Long, Long> truth = MalformedReadingsTest.truth(rows);
      mutation.change(rows, random);
      read(mutation + " " + number, book(rows).bytes(), mutation.code(), truth);
    }
  }

  @ParameterizedTest
  @EnumSource(BrokenWorkbook.class)
  void brokenBooks(BrokenWorkbook broken) throws IOException {
    for (int number = 0; number < each(); number++) {
      var random = new SplittableRandom(SEED - broken.name().hashCode() * 10_007L + number);
      List<String> rows = MalformedReadingsTest.stretch(random, 5 + random.nextInt(3));
      Map<Long, Long> truth = MalformedReadingsTest.truth(rows);
      byte[] bytes = broken.bytes(book(rows).parts(), random);
      read(broken + " " + number, bytes, broken.code(), truth);
    }
  }

  private void read(String what, byte[] bytes, String code, Map<Long, Long> truth)
      throws IOException {
    Path file = Files.write(directory.resolve("in.xlsx"), bytes);
    Outcome<Imported> outcome = new Importing(directory).read(file, Choices.NONE);
    assertThat(Importing.codes(outcome)).as(what).contains(code);
    MalformedReadingsTest.checkSeries(what, outcome, truth);
    Files.delete(file);
    try (var left = Files.list(directory)) {
      assertThat(left).as("copies left behind").isEmpty();
    }
  }

  private static int each() {
    int kinds = EnumSet.complementOf(OF_TEXT).size() + BrokenWorkbook.values().length;
    return Math.ceilDiv(FILES, kinds);
  }

  private static TinyWorkbook book(List<String> rows) {
    var book = new TinyWorkbook();
    for (String row : rows) {
      List<String> cells = new ArrayList<>();
      Matcher match = CELL.matcher(row);
      for (int at = 0; at <= row.length() && match.find(at); at = match.end() + 1) {
        String text = match.group(1) == null ? match.group(2) : match.group(1);
        cells.add(text.startsWith("#") && !text.startsWith("##") ? "e:" + text : text);
      }
      book.row(cells.toArray(String[]::new));
    }
    return book;
  }
}
