// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.activity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the activity sheet of a year with its sources, the amounts left blank. */
public final class SheetTemplate {

  /** A row of the template: code, name and unit of a source. */
  public record Row(String code, String name, String unit) {}

  private SheetTemplate() {}

  /** The sheet as a workbook; every cell is text, so that no number is changed. */
  public static byte[] xlsx(List<Row> rows, int year) {
    List<String> titles = titles(year);
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Tanheng", "1.0")) {
      Worksheet sheet = book.newWorksheet("活动数据 activity");
      for (int at = 0; at < titles.size(); at++) {
        sheet.value(0, at, titles.get(at));
        sheet.style(0, at).bold().fillColor(at == 0 ? "C6E8D4" : "EEF2EF").set();
        sheet.width(at, 16);
        sheet.range(1, at, Math.max(rows.size(), 1), at).style().format("@").set();
      }
      for (int i = 0; i < rows.size(); i++) {
        sheet.value(i + 1, 0, rows.get(i).code());
        sheet.value(i + 1, 1, rows.get(i).name());
        sheet.value(i + 1, 2, rows.get(i).unit());
      }
      sheet.freezePane(3, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> titles(int year) {
    var titles =
        new ArrayList<>(List.of(ActivitySheet.SOURCE, ActivitySheet.NAME, ActivitySheet.UNIT));
    for (int month = 1; month <= 12; month++) {
      titles.add(YearMonth.of(year, month).toString());
    }
    titles.add(ActivitySheet.NOTE);
    return titles;
  }
}
