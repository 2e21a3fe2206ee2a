// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.factors.FactorLibrary;

/** Tables as rows of named cells (RFC 4180). */
final class Csv {

  private Csv() {}

  /** The text of a bundled table. */
  static String text(String name) {
    try (var in = FactorLibrary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, String>> rows(String text) {
    List<List<String>> cells = cells(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<String> header = cells.getFirst();
    var rows = new ArrayList<Map<String, String>>(cells.size());
    for (List<String> row : cells.subList(1, cells.size())) {
      var named = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) {
        named.put(header.get(i), i < row.size() ? row.get(i).strip() : "");
      }
      rows.add(named);
    }
    return rows;
  }

  private static List<List<String>> cells(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
