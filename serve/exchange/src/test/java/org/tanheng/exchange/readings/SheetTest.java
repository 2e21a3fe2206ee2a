// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Outcome;

/** Workbooks: dates as numbers, cells with errors, damaged and hostile files. */
class SheetTest {
  @TempDir Path directory;
  private Importing importing;

  @BeforeEach
  void start() {
    importing = new Importing(directory);
  }

  private Outcome<Imported> read(byte[] workbook) {
    return importing.read(importing.write(workbook), Choices.NONE);
  }

  @Test
  void aYearOfDateCellsComesInToTheMinute() throws Exception {
    Path file = directory.resolve("year.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("cover").value(0, 0, "Readings of 2018");
      Worksheet sheet = book.newWorksheet("readings");
      sheet.value(0, 0, "time");
      sheet.value(0, 1, "Usage (kWh)");
      LocalDateTime time = LocalDateTime.of(2018, 1, 1, 0, 0);
      for (int row = 1; row <= 35_040; row++) {
        sheet.value(row, 0, time);
        sheet.style(row, 0).format("yyyy-MM-dd H:mm").set();
        sheet.value(row, 1, 0.1 + row % 7);
        time = time.plusMinutes(15);
      }
      sheet.finish();
    }
    Understanding found = importing.understand(file, Choices.NONE).orElseThrow();
    assertThat(found.decision(Field.SHEET).orElseThrow().value()).isEqualTo("readings");
    assertThat(found.decision(Field.STEP).orElseThrow().value()).isEqualTo("15m");
    assertThat(found.facts().missing()).isZero();
    Imported imported = importing.read(file, Choices.NONE).orElseThrow();
    assertThat(imported.rowsRead()).isEqualTo(35_040);
    assertThat(imported.points().getFirst().sum()).hasToString("108624.0");
    assertThat(imported.counts()).isEmpty();
    assertThat(importing.understand(file, Choices.NONE.with(Field.SHEET, "none")).findings())
        .extracting(finding -> finding.code())
        .containsExactly("choice-invalid");
  }

  /** 43101 is 2018-01-01 in the calendar from 1900, 41639 in the one from 1904. */
  private static TinyWorkbook rows(TinyWorkbook book, int first) {
    book.row("time", "kWh");
    for (int i = 0; i < 40; i++) {
      book.row("d:" + (first + i / 24.0), i + ".30000000000000004");
    }
    return book;
  }

  @Test
  void bothCalendarsAndTheNoiseOfBinaryFractions() {
    Imported since1900 = read(rows(new TinyWorkbook(), 43101).bytes()).orElseThrow();
    Imported since1904 = read(rows(new TinyWorkbook().since1904(), 41639).bytes()).orElseThrow();
    assertThat(since1900.points()).isEqualTo(since1904.points());
    assertThat(since1900.points().getFirst().first())
        .isEqualTo(Instant.parse("2017-12-31T15:00:00Z"));
    assertThat(since1900.points().getFirst().sum()).hasToString("792.0");
    assertThat(since1900.findings()).isEmpty();
  }

  @Test
  void cellsWithErrorsAndMergedCellsAreSetAside() {
    TinyWorkbook book = rows(new TinyWorkbook(), 43101);
    book.row("d:43103", "e:#REF!").row("", "5").row("d:43103.5", "f:A1+B1=7.5").row("合计", "99");
    Imported imported = read(book.bytes()).orElseThrow();
    assertThat(imported.counts())
        .containsOnly(
            Map.entry("cell-error", 1L),
            Map.entry("row-summary", 1L),
            Map.entry("stamp-missing", 1L));
    assertThat(imported.points().getFirst().sum()).hasToString("799.5");
    RowFinding error = imported.rowFindings().getFirst();
    assertThat(error.row()).isEqualTo(42);
    assertThat(error.column()).isEqualTo("kWh");
    assertThat(error.finding().got()).isEqualTo("#REF!");
    assertThat(imported.rowsQuarantined()).isEqualTo(3);
  }

  /** In the United States' form a spreadsheet stores 01/02 as 2 January; 13/01 stays a text. */
  @Test
  void dateCellsWithDayAndMonthSwappedAreToldByTheTextsBesideThem() {
    TinyWorkbook book = new TinyWorkbook().row("time", "kWh");
    LocalDateTime time = LocalDateTime.of(2018, 1, 1, 0, 0);
    for (int i = 0; i < 24 * 90; i++) {
      if (time.getDayOfMonth() <= 12) {
        LocalDateTime swapped =
            LocalDateTime.of(2018, time.getDayOfMonth(), time.getMonthValue(), time.getHour(), 0);
        double serial = 43101 + (swapped.getDayOfYear() - 1) + swapped.getHour() / 24.0;
        book.row("d:" + serial, "1");
      } else {
        book.row(
            "%02d/%02d/2018 %02d:00"
                .formatted(time.getDayOfMonth(), time.getMonthValue(), time.getHour()),
            "1");
      }
      time = time.plusHours(1);
    }
    Path file = importing.write(book.bytes());
    Understanding found = importing.understand(file, Choices.NONE).orElseThrow();
    assertThat(found.decision(Field.DATE_ORDER_YEAR_FIRST).orElseThrow().value()).isEqualTo("ydm");
    assertThat(found.facts().missing() + found.facts().duplicates()).isZero();
    assertThat(importing.read(file, Choices.NONE).orElseThrow().rowsRead()).isEqualTo(24 * 90);
  }

  @Test
  void damagedWorkbooksAreRefused() {
    byte[] whole = rows(new TinyWorkbook(), 43101).bytes();
    for (int cut = 10; cut < whole.length; cut += 97) {
      assertThat(Importing.codes(read(Arrays.copyOf(whole, cut)))).contains("xlsx-damaged");
    }
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      byte[] flipped = whole.clone();
      flipped[4 + random.nextInt(whole.length - 4)] ^= (byte) (1 << random.nextInt(8));
      Outcome<Imported> outcome = read(flipped);
      assertThat(outcome.isDone() || !outcome.findings().isEmpty()).isTrue();
    }
    Map<String, byte[]> parts = rows(new TinyWorkbook(), 43101).parts();
    parts.remove("xl/worksheets/sheet1.xml");
    assertThat(Importing.codes(read(TinyWorkbook.zip(parts)))).contains("xlsx-damaged");
  }

  @Test
  void aSmallFileThatUnpacksToMuchIsRefused() {
    Map<String, byte[]> parts = rows(new TinyWorkbook(), 43101).parts();
    parts.put("xl/media/zeros.bin", new byte[80 << 20]);
    assertThat(Importing.codes(read(TinyWorkbook.zip(parts)))).containsExactly("xlsx-too-large");
  }

  @Test
  void anEntityThatWouldBeExpandedIsNot() {
    Map<String, byte[]> parts = rows(new TinyWorkbook(), 43101).parts();
    String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    String hostile =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + sheet.replace("<t>kWh</t>", "<t>&e; kWh</t>");
    parts.put("xl/worksheets/sheet1.xml", hostile.getBytes(StandardCharsets.UTF_8));
    Outcome<Imported> outcome = read(TinyWorkbook.zip(parts));
    assertThat(outcome.findings().toString()).doesNotContain("root:");
    assertThat(outcome.isDone()).isFalse();
  }
}
