// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Ways in which a workbook itself goes wrong, each with the code that must be found. */
enum BrokenWorkbook {
  CUT("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      byte[] whole = TinyWorkbook.zip(parts);
      return Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 30));
    }
  },
  SCRAMBLED("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      byte[] bytes = TinyWorkbook.zip(parts);
      for (int i = 4; i < bytes.length; i++) {
        bytes[i] ^= (byte) (1 + random.nextInt(255));
      }
      return bytes;
    }
  },
  ENCRYPTED("file-old-excel") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      byte[] bytes = new byte[512 + random.nextInt(4096)];
      System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
      return bytes;
    }
  },
  NO_BOOK("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      parts.remove("xl/workbook.xml");
      return TinyWorkbook.zip(parts);
    }
  },
  NO_SHEET("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      parts.remove(SHEET);
      return TinyWorkbook.zip(parts);
    }
  },
  EMPTY_SHEET("file-no-rows") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> xml.replaceAll("<row.*</row>", ""));
    }
  },
  A_LETTER("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      parts.keySet().removeIf(name -> name.startsWith("xl/"));
      parts.put("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
      return TinyWorkbook.zip(parts);
    }
  },
  OPEN_TAG("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> xml.replaceFirst("</row>", "<row"));
    }
  },
  CUT_SHEET("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(
          parts, xml -> xml.substring(0, xml.length() / 3 + random.nextInt(xml.length() / 2)));
    }
  },
  ENTITIES("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      String laughs =
          "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
              + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
      return changed(parts, xml -> laughs + xml.replaceFirst("<v>[^<]*</v>", "<v>&c;</v>"));
    }
  },
  FOREIGN_FILE("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      String entity = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
      return changed(parts, xml -> entity + xml.replaceFirst("<t>[^<]*</t>", "<t>&f;</t>"));
    }
  },
  UNKNOWN_STRING("value-missing") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> value(xml, random, "<c t=\"s\"><v>999999</v></c>"));
    }
  },
  TOO_LONG("xlsx-too-large") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      int row = 1_048_577 + random.nextInt(1_000_000);
      return changed(
          parts, xml -> xml.replace("</sheetData>", "<row r=\"" + row + "\"></row></sheetData>"));
    }
  },
  BOMB("xlsx-too-large") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return Bomb.BYTES.clone();
    }
  },
  MANY_PARTS("xlsx-too-large") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      for (int i = 0; i < 10_001; i++) {
        parts.put("xl/media/" + i, new byte[0]);
      }
      return TinyWorkbook.zip(parts);
    }
  },
  BOOLEAN("number-unreadable") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> value(xml, random, "<c t=\"b\"><v>1</v></c>"));
    }
  },
  DATE_FOR_A_NUMBER("number-unreadable") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> value(xml, random, "<c s=\"1\"><v>43101.5</v></c>"));
    }
  },
  FORMULA_NEVER_COMPUTED("value-missing") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> value(xml, random, "<c><f>SUM(Z1:Z9)</f></c>"));
    }
  },
  FORMULA_IN_ERROR("cell-error") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> value(xml, random, "<c t=\"e\"><f>Z1/0</f><v>#DIV/0!</v></c>"));
    }
  },
  BEYOND_A_DOUBLE("number-too-large") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> value(xml, random, "<c><v>1.7E308</v></c>"));
    }
  },
  NO_NUMBER_AS_NUMBER("xlsx-damaged") {
    @Override
    byte[] bytes(Map<String, byte[]> parts, SplittableRandom random) {
      return changed(parts, xml -> value(xml, random, "<c><v>NaN</v></c>"));
    }
  };

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private final String code;

  BrokenWorkbook(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  abstract byte[] bytes(Map<String, byte[]> parts, SplittableRandom random);

  private static byte[] changed(Map<String, byte[]> parts, UnaryOperator<String> change) {
    String xml = new String(parts.get(SHEET), StandardCharsets.UTF_8);
    parts.put(SHEET, change.apply(xml).getBytes(StandardCharsets.UTF_8));
    return TinyWorkbook.zip(parts);
  }

  /** The sheet with the cell of column B of one row replaced. */
  private static String value(String xml, SplittableRandom random, String cell) {
    int rows = xml.split("<row ").length - 1;
    String at = "B" + (2 + random.nextInt(rows - 2));
    return xml.replaceFirst(
        "<c r=\"" + at + "\".*?</c>", cell.replaceFirst("<c", "<c r=\"" + at + "\""));
  }

  /** A sheet of 80 MB of nothing, in 80 kB. */
  private static final class Bomb {
    static final byte[] BYTES = make();

    private static byte[] make() {
      Map<String, byte[]> parts = new TinyWorkbook().row("date", "kWh").parts();
      byte[] blank = new byte[80 << 20];
      Arrays.fill(blank, (byte) ' ');
      parts.put("xl/worksheets/sheet2.xml", blank);
      return TinyWorkbook.zip(parts);
    }
  }
}
