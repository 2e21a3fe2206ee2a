// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of many rows of minute readings with three columns of numbers, from a seed. */
final class MillionRows {
  private static final LocalDateTime START = LocalDateTime.of(2017, 1, 1, 0, 0);
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final int FLUSH = 10_000;

  private final long seed;
  private final int rows;

  MillionRows(long seed, int rows) {
    this.seed = seed;
    this.rows = rows;
  }

  Path csv(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("time,Usage_kWh,Reactive_kvarh,Power_kW\n");
      LocalDateTime time = START;
      for (int row = 0; row < rows; row++) {
        String stamp = STAMP.format(time);
        long usage = random.nextLong(10_000);
        out.write(
            stamp + "," + BigDecimal.valueOf(usage, 2) + "," + random.nextInt(500) + "," + usage);
        out.write('\n');
        time = time.plusMinutes(1);
      }
    }
    return file;
  }

  Path xlsx(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook book = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("readings");
      String[] names = {"time", "Usage_kWh", "Reactive_kvarh", "Power_kW"};
      for (int column = 0; column < names.length; column++) {
        sheet.value(0, column, names[column]);
      }
      LocalDateTime time = START;
      for (int row = 1; row <= rows; row++) {
        long usage = random.nextLong(10_000);
        sheet.value(row, 0, time);
        sheet.style(row, 0).format("yyyy-MM-dd HH:mm").set();
        sheet.value(row, 1, usage / 100.0);
        sheet.value(row, 2, random.nextInt(500));
        sheet.value(row, 3, usage);
        time = time.plusMinutes(1);
        if (row % FLUSH == 0) {
          sheet.flush();
        }
      }
      sheet.finish();
    }
    return file;
  }
}
