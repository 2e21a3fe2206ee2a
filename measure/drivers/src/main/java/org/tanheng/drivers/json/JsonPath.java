// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonArray;
import org.tanheng.evidence.JsonNumber;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.JsonString;

/**
 * A place in a JSON message: a JSON Pointer (RFC 6901) whose segments may also be {@code *}, every
 * item of an array, and {@code [key=value]}, the item of an array whose member has that value.
 */
final class JsonPath {
  private final String text;
  private final List<String> segments;

  private JsonPath(String text, List<String> segments) {
    this.text = text;
    this.segments = segments;
  }

  /** Null where the text is no path. */
  static @Nullable JsonPath parse(String text) {
    if (text.isEmpty()) {
      return new JsonPath(text, List.of());
    }
    return text.startsWith("/")
        ? new JsonPath(text, List.of(text.substring(1).split("/", -1)))
        : null;
  }

  /** A value that was found, with the indices that stood for each {@code *}. */
  record Match(Json value, List<Integer> indices) {}

  /** Every value at this place. */
  List<Match> all(Json root) {
    var found = new ArrayList<Match>();
    walk(root, 0, List.of(), found);
    return found;
  }

  /** The value at this place with the indices of another match, or null. */
  @Nullable Json one(Json root, List<Integer> indices) {
    Json at = root;
    int star = 0;
    for (String segment : segments) {
      if (segment.equals("*") && at instanceof JsonArray array) {
        int index = star < indices.size() ? indices.get(star++) : -1;
        at = index >= 0 && index < array.items().size() ? array.items().get(index) : null;
      } else {
        at = step(at, segment);
      }
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  private void walk(Json at, int depth, List<Integer> indices, List<Match> found) {
    if (depth == segments.size()) {
      found.add(new Match(at, indices));
      return;
    }
    String segment = segments.get(depth);
    if (segment.equals("*") && at instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        var deeper = new ArrayList<>(indices);
        deeper.add(i);
        walk(array.items().get(i), depth + 1, deeper, found);
      }
      return;
    }
    Json next = step(at, segment);
    if (next != null) {
      walk(next, depth + 1, indices, found);
    }
  }

  private static @Nullable Json step(Json at, String segment) {
    return switch (at) {
      case JsonObject object -> object.members().get(unescape(segment));
      case JsonArray array when segment.startsWith("[") -> selected(array, segment);
      case JsonArray array -> index(array, segment);
      default -> null;
    };
  }

  private static @Nullable Json selected(JsonArray array, String segment) {
    int equals = segment.indexOf('=');
    if (equals < 0 || !segment.endsWith("]")) {
      return null;
    }
    String key = unescape(segment.substring(1, equals));
    String wanted = unescape(segment.substring(equals + 1, segment.length() - 1));
    for (Json item : array.items()) {
      Json member = item instanceof JsonObject object ? object.members().get(key) : null;
      if (member != null && wanted.equals(plain(member))) {
        return item;
      }
    }
    return null;
  }

  private static @Nullable Json index(JsonArray array, String segment) {
    if (!segment.matches("\\d{1,6}")) {
      return null;
    }
    int index = Integer.parseInt(segment);
    return index < array.items().size() ? array.items().get(index) : null;
  }

  /** Text of a string or number; empty for anything else. */
  static String plain(Json value) {
    return switch (value) {
      case JsonString string -> string.value();
      case JsonNumber number -> number.text();
      default -> "";
    };
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static String unescape(String segment) {
    return segment.indexOf('~') < 0 ? segment : segment.replace("~1", "/").replace("~0", "~");
  }

  @Override
  public String toString() {
    return text;
  }
}
