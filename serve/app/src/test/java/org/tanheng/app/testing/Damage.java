// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways in which the file of a table goes wrong as a whole, with the finding of each. */
public enum Damage {
  EMPTY("file-empty") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      return new byte[0];
    }
  },
  HEADER_ONLY("file-no-rows") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      return any(random).bytes(rows.subList(0, 1));
    }
  },
  BLANK_ROWS("file-no-rows") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      rows.subList(1, rows.size()).replaceAll(row -> row.stream().map(cell -> " ").toList());
      return TestTable.COMMAS.bytes(rows);
    }
  },
  OLD_EXCEL("file-old-excel") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      byte[] bytes = new byte[512 + random.nextInt(4096)];
      random.nextBytes(bytes);
      System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
      return bytes;
    }
  },
  PICTURE("file-not-text") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      byte[] bytes = new byte[2000 + random.nextInt(4096)];
      random.nextBytes(bytes);
      System.arraycopy(
          new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, 0, bytes, 0, 8);
      return bytes;
    }
  },
  CUT_WORKBOOK("xlsx-damaged") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      byte[] whole = TestTable.WORKBOOK.bytes(rows);
      return Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 30));
    }
  },
  SCRAMBLED_WORKBOOK("xlsx-damaged") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      byte[] bytes = TestTable.WORKBOOK.bytes(rows);
      for (int i = 4; i < bytes.length; i++) {
        bytes[i] ^= (byte) (1 + random.nextInt(255));
      }
      return bytes;
    }
  },
  OPEN_QUOTE("quote-unclosed") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      List<String> row = row(rows, random);
      int at = random.nextInt(row.size() - 1);
      String text = TestTable.COMMAS.text(rows.subList(0, 1));
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : ",").append(i == at ? "\"" : "").append(row.get(i));
      }
      return (text + line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
  },
  COMMA_FOR_THOUSANDS("row-long") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      String text = TestTable.COMMAS.text(rows);
      String last = rows.getLast().getLast();
      return text.replaceAll(last + "\r\n$", "1,234\r\n").getBytes(StandardCharsets.UTF_8);
    }
  },
  ONE_CELL_MORE("row-long") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      List<String> row = row(rows, random);
      row.add(random.nextInt(row.size()), "7");
      return any(random).bytes(rows);
    }
  },
  BROKEN_LETTERS("encoding-invalid") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      List<String> row = row(rows, random);
      row.set(random.nextInt(row.size()), "4\ufffd7");
      return (random.nextBoolean() ? TestTable.COMMAS : TestTable.WORKBOOK).bytes(rows);
    }
  },
  COLUMN_TWICE("column-twice") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      int at = random.nextInt(rows.getFirst().size());
      rows.forEach(row -> row.add(row.get(at)));
      return any(random).bytes(rows);
    }
  },
  TOO_MANY_ROWS("file-too-long") {
    @Override
    byte[] bytes(List<List<String>> rows, Random random) {
      String text = TestTable.COMMAS.text(rows.subList(1, rows.size()));
      int times = 60_000 / (rows.size() - 1);
      return (TestTable.COMMAS.text(rows.subList(0, 1)) + text.repeat(times))
          .getBytes(StandardCharsets.UTF_8);
    }
  };

  private final String code;

  Damage(String code) {
    this.code = code;
  }

  /** The finding that must be there. */
  public String code() {
    return code;
  }

  /** The damaged file; the rows stay as they are. */
  public byte[] of(List<List<String>> rows, Random random) {
    return bytes(
        new ArrayList<>(rows.stream().map(row -> (List<String>) new ArrayList<>(row)).toList()),
        random);
  }

  abstract byte[] bytes(List<List<String>> rows, Random random);

  private static List<String> row(List<List<String>> rows, Random random) {
    return rows.get(1 + random.nextInt(rows.size() - 1));
  }

  private static TestTable any(Random random) {
    return TestTable.values()[random.nextInt(TestTable.values().length)];
  }
}
