// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ways in which a file of readings goes wrong, each with the code that must be found. */
enum Mutation {
  BAD_NUMBER("number-unreadable") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "abc", "3..17", "12-4", "3.1.7", "0x1F", "３.１７"));
    }
  },
  BAD_STAMP("stamp-unreadable") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(
          rows,
          random,
          0,
          pick(random, "yesterday", "1/1", "2018", "1/1/2018 25:15", "0:61", "//"));
    }
  },
  IMPOSSIBLE_DATE("stamp-impossible") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 0, pick(random, "31/02/2018 00:15", "30/2/2018 1:00", "31/04/2018 10:30"));
    }
  },
  YEAR_OUT_OF_RANGE("stamp-out-of-range") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 0, pick(random, "13/01/1918 00:15", "13/01/2181 00:15"));
    }
  },
  FUTURE("stamp-in-future") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 0, "13/01/2081 00:15");
    }
  },
  MISSING_VALUE("value-missing") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "", " ", "-", "--", "N/A", "null", "缺失"));
    }
  },
  MISSING_STAMP("stamp-missing") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 0, "");
    }
  },
  MISSING_CELL("row-short") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = row(rows, random);
      List<String> cells = new ArrayList<>(List.of(rows.get(row).split(",", -1)));
      cells.remove(1 + random.nextInt(cells.size() - 1));
      rows.set(row, String.join(",", cells));
    }
  },
  EXTRA_CELL("row-long") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = row(rows, random);
      rows.set(row, rows.get(row).replaceFirst(",", ",7,"));
    }
  },
  DUPLICATE_SAME("duplicate-same") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = row(rows, random);
      rows.add(row(rows, random), rows.get(row));
    }
  },
  DUPLICATE_CONFLICT("duplicate-conflict") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = row(rows, random);
      String[] cells = rows.get(row).split(",", -1);
      cells[1] = "999.99";
      rows.add(row + 1, String.join(",", cells));
    }
  },
  OUT_OF_ORDER("rows-out-of-order") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = row(rows, random);
      rows.add(row(rows, random) / 2, rows.remove(row));
      rows.add(rows.size() - 2, rows.remove(2));
    }
  },
  GAP("gap") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = rows.size() / 4 + random.nextInt(rows.size() / 4);
      int length = 2 + random.nextInt(rows.size() / 8);
      rows.subList(row, row + length).clear();
    }
  },
  NOT_FINITE("number-not-finite") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "NaN", "Inf", "-Infinity", "∞", "#NUM!"));
    }
  },
  NEGATIVE("interval-negative") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "-3.17", "-0.01", "-999"));
    }
  },
  TOO_LARGE("number-too-large") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "99999999999999999999", "1e300", "-1e400"));
    }
  },
  OTHER_DELIMITER("row-delimiter") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = row(rows, random);
      rows.set(row, rows.get(row).replace(',', pick(random, ";", "\t", "|").charAt(0)));
    }
  },
  OPEN_QUOTE("quote-unclosed") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      int row = row(rows, random);
      String text = rows.get(row);
      int comma = text.indexOf(',');
      rows.set(row, text.substring(0, comma + 1) + "\"" + text.substring(comma + 1));
    }
  },
  BROKEN_ENCODING("encoding-invalid") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, random.nextInt(2), "3\ufffd17");
    }
  },
  SECOND_HEADER("row-header-again") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.add(1 + row(rows, random), rows.getFirst());
    }
  },
  TOTAL_ROW("row-summary") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.add(pick(random, "合计", "Total", "总计", "Sum") + ",959636.71,0,0");
    }
  },
  UNIT_IN_CELL("number-unit") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "3.17 kWh", "3.17kWh", "3.17度", "12 %"));
    }
  },
  THOUSANDS("number-grouped") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "\"1,234.50\"", "1 234.5", "1'234", "\"12,345,678\""));
    }
  },
  FORMULA("formula-text") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(
          rows, random, 1, pick(random, "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "=HYPERLINK(1)"));
    }
  },
  SHEET_ERROR("cell-error") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      cell(rows, random, 1, pick(random, "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#####"));
    }
  },
  EMPTY_FILE("file-empty") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.clear();
    }
  },
  HEADER_ONLY("file-no-rows") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.subList(1, rows.size()).clear();
    }
  },
  NO_TIME("time-column-missing") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.replaceAll(row -> "x" + row.substring(row.indexOf(',')));
    }
  },
  NO_NUMBERS("value-column-missing") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.replaceAll(row -> row.substring(0, row.indexOf(',')) + ",a,b,c");
    }
  },
  BINARY("file-not-text") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.replaceAll(row -> row.replace('1', '\0').replace('2', '\u0001'));
    }
  },
  ALL_BAD("import-no-good-rows") {
    @Override
    void change(List<String> rows, SplittableRandom random) {
      rows.replaceAll(row -> row.replaceFirst("/2018", "/2099"));
    }
  },
  OLD_EXCEL("file-old-excel") {
    @Override
    byte[] bytes(List<String> rows, SplittableRandom random) {
      return new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0, 0};
    }
  },
  ENCODING_UTF16("none") {
    @Override
    byte[] bytes(List<String> rows, SplittableRandom random) {
      return text(rows).getBytes(StandardCharsets.UTF_16);
    }
  },
  ENCODING_GBK("none") {
    @Override
    byte[] bytes(List<String> rows, SplittableRandom random) {
      rows.set(0, rows.getFirst().replace("date", "日期时间").replace("Usage", "用电量"));
      return text(rows).getBytes(Charset.forName("GBK"));
    }
  };

  private final String code;

  Mutation(String code) {
    this.code = code;
  }

  /** What must be found; "none" where the file must be understood as if nothing were wrong. */
  String code() {
    return code;
  }

  void change(List<String> rows, SplittableRandom random) {}

  byte[] bytes(List<String> rows, SplittableRandom random) {
    change(rows, random);
    return text(rows).getBytes(StandardCharsets.UTF_8);
  }

  static String text(List<String> rows) {
    return rows.isEmpty() ? "" : String.join("\r\n", rows) + "\r\n";
  }

  static int row(List<String> rows, SplittableRandom random) {
    return 1 + random.nextInt(rows.size() - 2);
  }

  static String pick(SplittableRandom random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  static void cell(List<String> rows, SplittableRandom random, int column, String text) {
    int row = row(rows, random);
    String[] cells = rows.get(row).split(",", -1);
    cells[column] = text;
    rows.set(row, String.join(",", cells));
  }
}
