// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonNull;

/**
 * The name of the point that a value belongs to, for mappings that stand for many meters: {@code
 * {1}} is what the first wildcard of the topic stood for, {@code {/items/*}{@code /id}} a text of
 * the message.
 */
record PointName(List<Part> parts) {
  private static final Pattern HOLE = Pattern.compile("\\{(\\d|/[^}]*)}");

  /** A fixed text, a capture of the topic, or a path; one of the three is set. */
  record Part(String text, int capture, @Nullable JsonPath path) {}

  static PointName of(String template) {
    var parts = new ArrayList<Part>();
    Matcher hole = HOLE.matcher(template);
    int from = 0;
    while (hole.find()) {
      parts.add(new Part(template.substring(from, hole.start()), 0, null));
      String inside = hole.group(1);
      parts.add(
          inside.startsWith("/")
              ? new Part("", 0, JsonPath.parse(inside))
              : new Part("", Integer.parseInt(inside), null));
      from = hole.end();
    }
    parts.add(new Part(template.substring(from), 0, null));
    return new PointName(parts);
  }

  /** The name for what the wildcards of a topic stood for, if the message says no more to it. */
  PointName at(List<String> captures) {
    boolean whole = parts.stream().allMatch(part -> part.path() == null);
    String name = whole ? fill(captures, JsonNull.NULL, List.of()) : null;
    return name == null ? this : new PointName(List.of(new Part(name, 0, null)));
  }

  /** The name, or null where a part of it is not there. */
  @Nullable String fill(List<String> captures, Json message, List<Integer> indices) {
    if (parts.size() == 1) {
      return parts.getFirst().text();
    }
    var name = new StringBuilder();
    for (Part part : parts) {
      JsonPath path = part.path();
      Json found = path == null ? null : path.one(message, indices);
      String text =
          path != null
              ? (found == null ? "" : JsonPath.plain(found))
              : part.capture() == 0
                  ? part.text()
                  : part.capture() <= captures.size() ? captures.get(part.capture() - 1) : "";
      if (text.isEmpty() && (path != null || part.capture() > 0)) {
        return null;
      }
      name.append(text);
    }
    return name.toString();
  }
}
