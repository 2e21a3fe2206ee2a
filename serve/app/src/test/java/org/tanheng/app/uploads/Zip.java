// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.uploads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Changes the parts of a workbook. */
final class Zip {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private Zip() {}

  static byte[] with(byte[] book, String part, byte[] content) {
    Map<String, byte[]> parts = parts(book);
    parts.put(part, content);
    return bytes(parts);
  }

  static byte[] withParts(byte[] book, int number) {
    Map<String, byte[]> parts = parts(book);
    for (int i = 0; i < number; i++) {
      parts.put("xl/media/" + i, new byte[0]);
    }
    return bytes(parts);
  }

  /** Empty rows below the last one, up to a row number. */
  static byte[] withRows(byte[] book, int last) {
    var rows = new StringBuilder();
    for (int row = 1000; row <= last; row++) {
      rows.append("<row r=\"").append(row).append("\"/>");
    }
    return sheet(book, xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
  }

  static byte[] withEntity(byte[] book) {
    String type = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    return sheet(
        book,
        xml ->
            xml.replaceFirst("<worksheet", type + "<worksheet")
                .replaceFirst("(?s)<v>[^<]*</v>", "<v>&f;</v>"));
  }

  /** The last number as a formula that the program computed. */
  static byte[] withFormula(byte[] book) {
    return sheet(
        book,
        xml -> {
          int last = xml.lastIndexOf("<v>");
          return xml.substring(0, last) + "<f>SUM(Z1:Z2)+1</f>" + xml.substring(last);
        });
  }

  private static byte[] sheet(byte[] book, UnaryOperator<String> change) {
    String xml = new String(parts(book).get(SHEET), StandardCharsets.UTF_8);
    return with(book, SHEET, change.apply(xml).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> parts(byte[] book) {
    var parts = new LinkedHashMap<String, byte[]>();
    try {
      Path file = Files.createTempFile("book", ".xlsx");
      Files.write(file, book);
      try (var zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] bytes(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
