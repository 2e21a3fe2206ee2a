// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The records of a small CSV file (RFC 4180, UTF-8), each with the line it begins on. A header
 * whose first word ends at a semicolon or tab says that fields are parted by it.
 */
record CsvLines(List<Line> lines) {
  private static final int MOST = 5_000_000;
  private static final Pattern OTHER =
      Pattern.compile(
          "\\s*\"?(?:kind|type|axis|index|number|name|label|product|process|sector|matrix)\"?([;\t]).*",
          Pattern.CASE_INSENSITIVE);

  /** One record. */
  record Line(int number, List<String> fields) {
    String field(int i) {
      return i >= 0 && i < fields.size() ? fields.get(i).strip() : "";
    }
  }

  static Outcome<CsvLines> read(String name, byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return refused("file-encoding", name, "bytes that are no UTF-8", "UTF-8 text");
    }
    return parse(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static char mark(String text) {
    Matcher other = OTHER.matcher(text.lines().findFirst().orElse(""));
    return other.matches() ? other.group(1).charAt(0) : ',';
  }

  private static Outcome<CsvLines> parse(String name, String text) {
    char mark = mark(text);
    var lines = new ArrayList<Line>();
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    int number = 1;
    int begun = 1;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (quoted && i < text.length()) {
        if (c != '"') {
          field.append(c);
          number += c == '\n' ? 1 : 0;
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (quoted) {
        return refused("csv-quote", name + " line " + begun, "a quote never closed", "a quote");
      } else if (c == '"' && field.toString().isBlank()) {
        field.setLength(0);
        quoted = true;
      } else if (c == mark) {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\n') {
        fields.add(field.toString().replace("\r", ""));
        field.setLength(0);
        if (fields.size() > 1 || !fields.get(0).isBlank()) {
          lines.add(new Line(begun, List.copyOf(fields)));
        }
        fields.clear();
        begun = ++number;
      } else {
        field.append(c);
      }
      if (lines.size() > MOST) {
        return refused("csv-size", name, "more than " + MOST + " lines", "fewer lines");
      }
    }
    return Outcome.done(new CsvLines(lines));
  }

  private static <T> Outcome<T> refused(String code, String at, String got, String wanted) {
    return Outcome.refused(Finding.error(code, at, got, wanted, "Save it as CSV in UTF-8."));
  }
}
