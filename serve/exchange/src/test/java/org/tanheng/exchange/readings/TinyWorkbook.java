// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that is a workbook, with cells written as raw XML, to hold what writers refuse. */
final class TinyWorkbook {
  private static final String NS = "http://schemas.openxmlformats.org/";
  private final StringBuilder rows = new StringBuilder();
  private int row;
  private String properties = "";

  TinyWorkbook since1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** A row of cells: text, a number, "d:serial" for a stamp, "e:error", "f:formula=value". */
  TinyWorkbook row(String... cells) {
    row++;
    rows.append("<row r=\"").append(row).append("\">");
    for (int i = 0; i < cells.length; i++) {
      rows.append(cell((char) ('A' + i) + "" + row, cells[i]));
    }
    rows.append("</row>");
    return this;
  }

  private static String cell(String at, String text) {
    if (text.isEmpty()) {
      return "";
    }
    if (text.startsWith("d:")) {
      return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, text.substring(2));
    }
    if (text.startsWith("e:")) {
      return "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(at, text.substring(2));
    }
    if (text.startsWith("f:")) {
      String[] parts = text.substring(2).split("=");
      return "<c r=\"%s\"><f>%s</f><v>%s</v></c>".formatted(at, parts[0], parts[1]);
    }
    return text.matches("-?[0-9]+([.][0-9]+)?(E-?[0-9]+)?")
        ? "<c r=\"%s\"><v>%s</v></c>".formatted(at, text)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, text);
  }

  byte[] bytes() {
    return zip(parts());
  }

  Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new TreeMap<>();
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns=\""
            + NS
            + "package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
    put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "styles", "styles.xml")));
    put(
        parts,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + NS
            + "spreadsheetml/2006/main\" xmlns:r=\""
            + NS
            + "officeDocument/2006/relationships\">"
            + properties
            + "<sheets><sheet name=\"Tabelle 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    put(
        parts,
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + NS
            + "spreadsheetml/2006/main\"><numFmts count=\"1\">"
            + "<numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
    put(
        parts,
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\""
            + NS
            + "spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>");
    return parts;
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\""
        + NS
        + "package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%sofficeDocument/2006/relationships/%s\" Target=\"%s\"/>"
        .formatted(id, NS, type, target);
  }

  private static void put(Map<String, byte[]> parts, String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
