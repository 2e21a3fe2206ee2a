// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.util.ArrayList;
import java.util.Arrays;
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
  private final List<Segment> segments;

  private JsonPath(String text, List<Segment> segments) {
    this.text = text;
    this.segments = segments;
  }

  /**
   * One step down, read once.
   *
   * @param name of the member of an object
   * @param index of an item of an array, -1 where the segment is no number
   * @param wanted what a member of an item of an array is to be
   */
  private record Segment(boolean star, String name, int index, @Nullable Wanted wanted) {
    static Segment of(String raw) {
      int equals = raw.indexOf('=');
      boolean select = raw.startsWith("[") && raw.endsWith("]") && equals > 0;
      int index = raw.matches("\\d{1,6}") ? Integer.parseInt(raw) : -1;
      Wanted wanted =
          select
              ? new Wanted(
                  unescape(raw.substring(1, equals)),
                  unescape(raw.substring(equals + 1, raw.length() - 1)))
              : null;
      return new Segment(raw.equals("*"), unescape(raw), index, wanted);
    }
  }

  private record Wanted(String key, String text) {}

  /** Null where the text is no path. */
  static @Nullable JsonPath parse(String text) {
    if (text.isEmpty()) {
      return new JsonPath(text, List.of());
    }
    return text.startsWith("/")
        ? new JsonPath(
            text, Arrays.stream(text.substring(1).split("/", -1)).map(Segment::of).toList())
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
    for (Segment segment : segments) {
      if (segment.star() && at instanceof JsonArray array) {
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
    Segment segment = segments.get(depth);
    if (segment.star() && at instanceof JsonArray array) {
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

  private static @Nullable Json step(Json at, Segment segment) {
    return switch (at) {
      case JsonObject object -> object.members().get(segment.name());
      case JsonArray array when segment.wanted() != null -> selected(array, segment.wanted());
      case JsonArray array -> index(array, segment.index());
      default -> null;
    };
  }

  private static @Nullable Json selected(JsonArray array, Wanted wanted) {
    for (Json item : array.items()) {
      Json member = item instanceof JsonObject object ? object.members().get(wanted.key()) : null;
      if (member != null && wanted.text().equals(plain(member))) {
        return item;
      }
    }
    return null;
  }

  private static @Nullable Json index(JsonArray array, int index) {
    return index >= 0 && index < array.items().size() ? array.items().get(index) : null;
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
