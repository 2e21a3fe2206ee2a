// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.PointKind;
import org.tanheng.units.Unit;

class UnderstandingTest {
  @TempDir Path directory;
  private Importing importing;

  @BeforeEach
  void start() {
    importing = new Importing(directory);
  }

  /** Rows from a start at a step, the value of row i being i + 1. */
  private static String rows(String pattern, String from, int minutes, int count, String format) {
    DateTimeFormatter stamp = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    LocalDateTime time = LocalDateTime.parse(from);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(String.format(format, stamp.format(time), i + 1)).append('\n');
      time = time.plusMinutes(minutes);
    }
    return text.toString();
  }

  private static String value(Understanding found, Field field) {
    return found.decision(field).map(Decision::value).orElse("");
  }

  @Test
  void germanSpreadsheetsWithSemicolonAndComma() {
    importing.zone = ZoneId.of("Europe/Berlin");
    String text =
        "Zeitstempel;Verbrauch (kWh)\n"
            + rows("dd.MM.yyyy HH:mm", "2018-01-01T00:00", 15, 9600, "%s;%d,50");
    byte[] western = text.getBytes(Charset.forName("windows-1252"));
    Understanding found =
        importing.understand(importing.write(western), Choices.NONE).orElseThrow();
    assertThat(value(found, Field.DELIMITER)).isEqualTo("semicolon");
    assertThat(value(found, Field.DECIMAL)).isEqualTo("comma");
    assertThat(value(found, Field.DATE_ORDER)).isEqualTo("dmy");
    assertThat(value(found, Field.STAMPS)).isEqualTo("begin");
    assertThat(found.columns().getFirst().sum().orElseThrow()).hasToString("46089600");
  }

  @Test
  void chineseExportsInGbkWithTitleAndUnits() {
    String text =
        "某厂电表数据\n导出时间：2018年2月1日\n时间,有功电量,电压\n,kWh,V\n"
            + rows("yyyy年M月d日 H:mm", "2018-01-01T00:00", 60, 240, "%s,%2$d.5,220.1")
                .replaceAll(",\\d*(\\d\\.5)", ",$1");
    byte[] gbk = text.getBytes(Charset.forName("GBK"));
    Understanding found = importing.understand(importing.write(gbk), Choices.NONE).orElseThrow();
    assertThat(value(found, Field.ENCODING)).isEqualTo("GB18030");
    assertThat(value(found, Field.HEADER_LINE)).isEqualTo("3");
    assertThat(value(found, Field.STEP)).isEqualTo("1h");
    assertThat(found.columns()).extracting(ColumnGuess::name).containsExactly("有功电量", "电压");
    assertThat(found.columns())
        .extracting(ColumnGuess::kind)
        .containsExactly(PointKind.INTERVAL, PointKind.GAUGE);
    assertThat(found.columns().getFirst().unit()).contains(Unit.of("kWh"));
    assertThat(found.facts().stamped()).isEqualTo(240);
  }

  @Test
  void utf16WithAndWithoutMark() {
    String text = "time\tkWh\n" + rows("yyyy-MM-dd HH:mm", "2018-01-01T00:00", 15, 96, "%s\t%d");
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
      Imported imported =
          importing.read(importing.write(text.getBytes(charset)), Choices.NONE).orElseThrow();
      assertThat(imported.points().getFirst().sum()).hasToString("4656");
    }
  }

  @Test
  void monthFirstIsToldByTheOrderOfRows() {
    String text = "time,kWh\n" + rows("M/d/yyyy H:mm", "2018-01-01T00:00", 15, 96 * 12, "%s,%d");
    Understanding found = importing.understand(text);
    assertThat(value(found, Field.DATE_ORDER)).isEqualTo("mdy");
    assertThat(found.findings()).isEmpty();
  }

  /** A spreadsheet took 1/2 for 2 January where it could and left 13/1 as it was. */
  @Test
  void datesOfTwoOrdersInOneFileAreToldApart() {
    StringBuilder text = new StringBuilder("time,kWh\n");
    LocalDateTime time = LocalDateTime.parse("2018-01-01T00:00");
    for (int i = 0; i < 96 * 200; i++) {
      boolean mistaken = time.getDayOfMonth() <= 12;
      String pattern = mistaken ? "M/d/yyyy H:mm" : "dd/MM/yyyy HH:mm";
      text.append(DateTimeFormatter.ofPattern(pattern).format(time)).append(",1\n");
      time = time.plusMinutes(15);
    }
    Understanding found = importing.understand(text.toString());
    assertThat(value(found, Field.DATE_ORDER)).isEqualTo("dmy");
    assertThat(value(found, Field.DATE_ORDER_UNPADDED)).isEqualTo("mdy");
    assertThat(found.facts().missing() + found.facts().duplicates()).isZero();
  }

  @Test
  void whatTheFileCannotTellIsSaid() {
    Understanding found =
        importing.understand(
            "time,kWh\n" + rows("d/M/yyyy H:mm", "2018-01-01T03:00", 15, 20, "%s,1"));
    assertThat(found.findings())
        .extracting(Finding::code)
        .containsExactly("date-order-assumed", "stamps-assumed");
  }

  @Test
  void endStampsAreToldByTheEdgesOfTheFileOrBy24() {
    String plain = "time,kWh\n" + rows("yyyy-MM-dd HH:mm", "2018-01-01T00:15", 15, 192, "%s,1");
    assertThat(value(importing.understand(plain), Field.STAMPS)).isEqualTo("end");
    String late = plain.replace("2018-01-02 00:00", "2018-01-01 24:00");
    Imported imported = importing.read(late);
    assertThat(value(importing.understand(late), Field.STAMPS)).isEqualTo("end");
    assertThat(imported.points().getFirst().last())
        .isEqualTo(Instant.parse("2018-01-02T14:45:00Z"));
    assertThat(imported.counts()).isEmpty();
  }

  @Test
  void dateAndTimeMayStandApart() {
    String text =
        "日期,时刻,电量(kWh)\n" + rows("yyyy-MM-dd','HH:mm", "2018-01-01T00:00", 30, 96, "%s,%d");
    Understanding found = importing.understand(text);
    assertThat(value(found, Field.CLOCK_COLUMN)).isEqualTo("2");
    assertThat(value(found, Field.STEP)).isEqualTo("30m");
    assertThat(found.columns()).hasSize(1);
  }

  @Test
  void countersAreToldFromUsePerInterval() {
    Understanding found =
        importing.understand(
            "time,main\n" + rows("yyyy-MM-dd HH:mm", "2018-01-01T00:00", 15, 96, "%s,%d.25"));
    assertThat(found.columns().getFirst().kind()).isEqualTo(PointKind.REGISTER);
  }

  @Test
  void offsetsInTheStampWin() {
    Imported imported =
        importing.read(
            "time,kWh\n" + rows("yyyy-MM-dd'T'HH:mm:ss'Z'", "2018-01-01T00:00", 60, 24, "%s,2"));
    assertThat(imported.points().getFirst().first())
        .isEqualTo(Instant.parse("2018-01-01T00:00:00Z"));
  }

  @Test
  void theClockOfTheZoneChangesAndNothingIsLost() {
    importing.zone = ZoneId.of("Europe/Berlin");
    StringBuilder text = new StringBuilder("time,kWh\n");
    Instant time = Instant.parse("2018-03-24T23:00:00Z");
    DateTimeFormatter stamp =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(importing.zone);
    for (int i = 0; i < 24 * 300; i++) {
      text.append(stamp.format(time)).append(",1\n");
      time = time.plusSeconds(3600);
    }
    Imported imported = importing.read(text.toString());
    assertThat(imported.counts()).isEmpty();
    assertThat(imported.rowsRead()).isEqualTo(7200);
    assertThat(value(importing.understand(text.toString()), Field.CLOCK)).isEqualTo("local");
  }

  @Test
  void metersThatKeepStandardTimeAreRecognised() {
    importing.zone = ZoneId.of("Europe/Berlin");
    String text = "time,kWh\n" + rows("yyyy-MM-dd HH:mm", "2018-01-01T00:00", 60, 24 * 365, "%s,1");
    Imported imported = importing.read(text);
    assertThat(value(importing.understand(text), Field.CLOCK)).isEqualTo("standard");
    assertThat(imported.rowsRead()).isEqualTo(8760);
    assertThat(imported.points().getFirst().last())
        .isEqualTo(Instant.parse("2018-12-31T22:00:00Z"));
    String ends = "time,kWh\n" + rows("yyyy-MM-dd HH:mm", "2018-01-01T01:00", 60, 24 * 365, "%s,1");
    assertThat(value(importing.understand(ends), Field.CLOCK)).isEqualTo("standard");
    assertThat(importing.read(ends).counts()).isEmpty();
  }

  @Test
  void newestFirstIsReadToo() {
    String[] rows =
        rows("dd/MM/yyyy HH:mm", "2018-01-01T00:00", 15, 96 * 20, "%s,%d.5").split("\n");
    StringBuilder text = new StringBuilder("time,kWh\n");
    for (int i = rows.length - 1; i >= 0; i--) {
      text.append(rows[i]).append('\n');
    }
    Understanding found = importing.understand(text.toString());
    assertThat(value(found, Field.STEP)).isEqualTo("15m");
    assertThat(found.facts().outOfOrder()).isZero();
    assertThat(value(found, Field.STAMPS)).isEqualTo("begin");
    assertThat(importing.read(text.toString()).rowsRead()).isEqualTo(96 * 20);
  }

  @Test
  void monthlyAndDailyTables() {
    Imported months = importing.read("月份,用电量(万kWh)\n2018年1月,12.5\n2018年2月,13\n2018年3月,11.25\n");
    assertThat(months.points().getFirst().sum()).hasToString("36.75");
    assertThat(months.points().getFirst().last()).isEqualTo(Instant.parse("2018-02-28T15:00:00Z"));
    Imported days = importing.read("date,gas m3\n2018-01-01,5\n2018-01-02,6\n2018-01-03,7\n");
    assertThat(days.rowsRead()).isEqualTo(3);
  }
}
