// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

/** Reads a quoted JSON string with its escapes; refuses control characters and lone surrogates. */
final class JsonStrings {
  private JsonStrings() {}

  static String read(JsonCursor in) {
    in.take('"');
    String plain = in.takePlain();
    return plain == null ? slowly(in) : plain;
  }

  private static String slowly(JsonCursor in) {
    StringBuilder text = new StringBuilder();
    while (!in.takeIf('"')) {
      char c = in.peek();
      if (c < 0x20) {
        throw in.wrong("a closing quote (control characters are written as escapes)");
      }
      in.next();
      text.append(c == '\\' ? escape(in) : c);
    }
    if (hasLoneSurrogate(text)) {
      throw in.refuse(
          "json-surrogate",
          "half of a surrogate pair",
          "complete Unicode characters",
          "Write the character itself or both halves of its pair.");
    }
    return text.toString();
  }

  private static char escape(JsonCursor in) {
    char c = in.next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode(in);
      default ->
          throw in.refuse(
              "json-syntax",
              "\\" + c,
              "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u",
              "Correct the escape before this place.");
    };
  }

  private static char unicode(JsonCursor in) {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(in.peek(), 16);
      if (digit < 0 || in.peek() > 'f') {
        throw in.wrong("four hexadecimal digits after \\u");
      }
      in.next();
      code = code * 16 + digit;
    }
    return (char) code;
  }

  /** Whether a surrogate stands without its partner: such text has no UTF-8 form. */
  static boolean hasLoneSurrogate(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
