// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.util.Iterator;
import java.util.Map;

/** Writes {@link Json} values as text, compact or indented; escapes only what RFC 8259 demands. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private JsonWriter(boolean indented) {
    this.indented = indented;
  }

  static String compact(Json value) {
    JsonWriter writer = new JsonWriter(false);
    writer.value(value, 0);
    return writer.out.toString();
  }

  static String indented(Json value) {
    JsonWriter writer = new JsonWriter(true);
    writer.value(value, 0);
    return writer.out.append('\n').toString();
  }

  private void value(Json json, int depth) {
    switch (json) {
      case JsonObject object -> object(object, depth);
      case JsonArray array -> array(array, depth);
      case JsonString string -> string(string.value(), out);
      case JsonNumber number -> out.append(number.text());
      case JsonBoolean bool -> out.append(bool.value());
      case JsonNull ignored -> out.append("null");
    }
  }

  private void object(JsonObject object, int depth) {
    if (object.members().isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      newline(depth + 1);
      string(member.getKey(), out);
      out.append(indented ? ": " : ":");
      value(member.getValue(), depth + 1);
      comma(members.hasNext());
    }
    newline(depth);
    out.append('}');
  }

  private void array(JsonArray array, int depth) {
    if (array.items().isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    Iterator<Json> items = array.items().iterator();
    while (items.hasNext()) {
      newline(depth + 1);
      value(items.next(), depth + 1);
      comma(items.hasNext());
    }
    newline(depth);
    out.append(']');
  }

  private void comma(boolean more) {
    if (more) {
      out.append(',');
    }
  }

  private void newline(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  /** Writes a quoted string the way RFC 8785, section 3.2.2.2 prescribes. */
  static void string(String text, StringBuilder out) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text);
    } else {
      escaped(text, out);
    }
    out.append('"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static void escaped(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
