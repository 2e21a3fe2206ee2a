// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.uploads;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tanheng.app.testing.TestTable;

/** Files that do harm or look otherwise than they are, made of a table that is right. */
enum HostileFile {
  RIGHT("good.csv", ""),
  EMPTY("empty.csv", "file-empty") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return new byte[0];
    }
  },
  ZIP_BOMB("bomb.xlsx", "xlsx-too-large") {
    @Override
    byte[] bytes(List<List<String>> table) {
      byte[] blank = new byte[100 << 20];
      Arrays.fill(blank, (byte) ' ');
      return Zip.with(TestTable.WORKBOOK.bytes(table), "xl/worksheets/sheet9.xml", blank);
    }
  },
  MANY_PARTS("parts.xlsx", "xlsx-too-large") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return Zip.withParts(TestTable.WORKBOOK.bytes(table), 10_001);
    }
  },
  SIXTY_MEGABYTES("large.csv", "file-size") {
    @Override
    byte[] bytes(List<List<String>> table) {
      byte[] bytes = new byte[60 << 20];
      Arrays.fill(bytes, (byte) ' ');
      byte[] good = TestTable.COMMAS.bytes(table);
      System.arraycopy(good, 0, bytes, 0, good.length);
      return bytes;
    }
  },
  TWO_MILLION_EMPTY_ROWS("rows.xlsx", "xlsx-too-large") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return Zip.withRows(TestTable.WORKBOOK.bytes(table), 2_000_000);
    }
  },
  EMPTY_ROWS_BELOW("below.xlsx", "") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return Zip.withRows(TestTable.WORKBOOK.bytes(table), 500_000);
    }
  },
  WORKBOOK_NAMED_CSV("book.csv", "") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return TestTable.WORKBOOK.bytes(table);
    }
  },
  TEXT_NAMED_XLSX("text.xlsx", ""),
  UTF_16("utf16.txt", "") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return TestTable.TABS.bytes(table);
    }
  },
  GBK("gbk.csv", "") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return TestTable.CHINESE.bytes(table);
    }
  },
  OLD_EXCEL("old.xls", "file-old-excel") {
    @Override
    byte[] bytes(List<List<String>> table) {
      byte[] bytes = new byte[4096];
      System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
      return bytes;
    }
  },
  PROGRAM("table.csv", "file-not-text") {
    @Override
    byte[] bytes(List<List<String>> table) {
      byte[] bytes = new byte[9000];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i * 31 % 7);
      }
      return bytes;
    }
  },
  CUT_WORKBOOK("cut.xlsx", "xlsx-damaged") {
    @Override
    byte[] bytes(List<List<String>> table) {
      byte[] whole = TestTable.WORKBOOK.bytes(table);
      return Arrays.copyOf(whole, whole.length / 2);
    }
  },
  FOREIGN_ENTITY("entity.xlsx", "xlsx-damaged") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return Zip.withEntity(TestTable.WORKBOOK.bytes(table));
    }
  },
  OPEN_QUOTE("quote.csv", "quote-unclosed") {
    @Override
    byte[] bytes(List<List<String>> table) {
      String text = TestTable.COMMAS.text(table);
      int last = text.lastIndexOf(',');
      return (text.substring(0, last + 1) + '"' + text.substring(last + 1))
          .getBytes(StandardCharsets.UTF_8);
    }
  },
  FORMULA_IN_TEXT("formula.csv", "number-malformed") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return TestTable.COMMAS.bytes(lastCell(table, "=1+1"));
    }
  },
  FORMULA_OF_A_LINK("link.csv", "number-malformed") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return TestTable.SEMICOLONS.bytes(lastCell(table, "=HYPERLINK(\"http://x\",1)"));
    }
  },
  FORMULA_CELL("formula.xlsx", "") {
    @Override
    byte[] bytes(List<List<String>> table) {
      return Zip.withFormula(TestTable.WORKBOOK.bytes(table));
    }
  },
  NAME_OF_A_PATH("../../../etc/passwd.csv", "");

  private final String file;
  private final String code;

  HostileFile(String file, String code) {
    this.file = file;
    this.code = code;
  }

  /** Name under which it is sent. */
  String file() {
    return file;
  }

  /** The finding that it must give; none where it must be read as if nothing were wrong. */
  String code() {
    return code;
  }

  boolean isTaken() {
    return code.isEmpty();
  }

  byte[] bytes(List<List<String>> table) {
    return TestTable.COMMAS.bytes(table);
  }

  private static List<List<String>> lastCell(List<List<String>> table, String text) {
    var changed = new ArrayList<>(table);
    var row = new ArrayList<>(table.getLast());
    row.set(row.size() - 1, text);
    changed.set(changed.size() - 1, row);
    return changed;
  }
}
