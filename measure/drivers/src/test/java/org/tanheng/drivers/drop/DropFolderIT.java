// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.units.Quality;

class DropFolderIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private final ListSink sink = new ListSink();
  @TempDir Path folder;

  private Driver open(String timeColumn, String holds) {
    var settings =
        Map.of(
            "folder",
            folder.toString(),
            "every",
            "50ms",
            "time-column",
            timeColumn,
            "holds",
            holds);
    var points = List.of(PointMapping.of("a", "电量", 2), PointMapping.of("b", "B", 2));
    Driver driver =
        new DropFolderKind()
            .open(new ConnectionConfig("drop", "drop-folder", settings, points), sink)
            .orElseThrow();
    driver.start();
    return driver;
  }

  private void await(Path file) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (!Files.exists(file) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(file).exists();
  }

  @Test
  void whatALoggerHadStoredIsReadBack() throws Exception {
    try (Driver driver = open("time", "stored")) {
      Files.writeString(folder.resolve("log.csv"), "time,电量\n2026-01-01 08:00,5\n");
      await(folder.resolve("done/log.csv"));
      assertThat(sink.of("a")).extracting(r -> r.quality()).containsExactly(Quality.READ_BACK);
      assertThat(driver.health().failures()).isZero();
    }
  }

  @Test
  void chineseCsvAndWorkbookAreTakenAndAFileWithAMistakeIsSetAside() throws Exception {
    try (Driver driver = open("时间", "measured")) {
      Files.write(
          folder.resolve("day.csv"),
          "时间;电量;B\n2026/01/01 08:00;1,5;\n2026-01-01 08:15:00;\"2,25\";7\n"
              .getBytes(Charset.forName("GB18030")));
      await(folder.resolve("done/day.csv"));
      assertThat(sink.of("a"))
          .extracting(r -> r.time(), r -> r.value().toPlainString())
          .containsExactly(
              tuple(Instant.parse("2026-01-01T00:00:00Z"), "1.50"),
              tuple(Instant.parse("2026-01-01T00:15:00Z"), "2.25"));
      assertThat(sink.of("b")).hasSize(1);
      try (OutputStream out = Files.newOutputStream(folder.resolve("day.part"));
          var book = new Workbook(out, "test", "1.0")) {
        var sheet = book.newWorksheet("s");
        sheet.value(0, 0, "时间");
        sheet.value(0, 1, "电量");
        sheet.value(1, 0, 46_023.5); // 2026-01-01 12:00
        sheet.value(1, 1, 3.75);
      }
      Files.move(folder.resolve("day.part"), folder.resolve("day.xlsx"));
      await(folder.resolve("done/day.xlsx"));
      assertThat(sink.of("a").getLast().time()).isEqualTo(Instant.parse("2026-01-01T04:00:00Z"));
      int before = sink.readings().size();
      Files.writeString(folder.resolve("bad.csv"), "时间,电量\n2026-01-01 09:00:00,5\nlater,6\n");
      Files.writeString(folder.resolve("bad.xlsx"), "no workbook");
      await(folder.resolve("failed/bad.csv"));
      await(folder.resolve("failed/bad.xlsx"));
      assertThat(sink.readings()).hasSize(before);
      assertThat(sink.findings())
          .extracting(f -> f.subject())
          .contains("bad.csv, row 3", "bad.xlsx");
      assertThat(driver.health().failures()).isEqualTo(2);
    }
  }
}
