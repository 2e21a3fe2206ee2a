// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** A place in a JSON text: looks ahead, consumes, and turns what is wrong into a finding there. */
final class JsonCursor {
  private static final char END = '\0';

  private final String text;
  private int at;

  JsonCursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The next character, or NUL at the end (NUL itself is never valid outside a string). */
  char peek() {
    return atEnd() ? END : text.charAt(at);
  }

  char next() {
    if (atEnd()) {
      throw wrong("more text");
    }
    return text.charAt(at++);
  }

  void take(char wanted) {
    if (atEnd() || text.charAt(at) != wanted) {
      throw wrong("'" + wanted + "'");
    }
    at++;
  }

  boolean takeIf(char wanted) {
    if (!atEnd() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  void skipBlanks() {
    while (!atEnd() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  String takeNumberCharacters() {
    int from = at;
    while (!atEnd() && isOfNumber(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isOfNumber(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
  }

  /** The characters up to a quote if they need no second look: ASCII without escape or control. */
  @Nullable String takePlain() {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '"') {
        String plain = text.substring(at, end);
        at = end + 1;
        return plain;
      }
      if (c < 0x20 || c == '\\' || c > 0x7e) {
        return null;
      }
      end++;
    }
    return null;
  }

  FindingException wrong(String wanted) {
    String got = atEnd() ? "the end of the text" : "'" + text.substring(at, after(at)) + "'";
    return refuse("json-syntax", got, wanted, "Correct the JSON text at this place.");
  }

  FindingException refuse(String code, String got, String wanted, String advice) {
    return new FindingException(Finding.error(code, place(), got, wanted, advice));
  }

  private int after(int index) {
    return text.offsetByCodePoints(index, 1);
  }

  private String place() {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return "line " + line + ", column " + (at - lineStart + 1);
  }
}
