// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic filter as of MQTT 5.0, section 4.7: {@code +} stands for one level, {@code #} at the end
 * for all levels below. What the wildcards stood for can name points.
 */
public record TopicFilter(String text, List<String> levels) {

  /** The filter, or null where the text is none. */
  public static @Nullable TopicFilter parse(String text) {
    List<String> levels = List.of(text.split("/", -1));
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      boolean single = level.equals("+");
      boolean rest = level.equals("#") && i == levels.size() - 1;
      if (!single && !rest && (level.contains("+") || level.contains("#"))) {
        return null;
      }
    }
    return text.isEmpty() || text.length() > 65_535 || text.indexOf('\0') >= 0
        ? null
        : new TopicFilter(text, levels);
  }

  /** Whether it has wildcards. */
  public boolean wild() {
    return levels.contains("+") || levels.getLast().equals("#");
  }

  /** What the wildcards stood for, or null where the topic does not match. */
  public @Nullable List<String> match(String topic) {
    String[] parts = topic.split("/", -1);
    var captures = new ArrayList<String>();
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      if (level.equals("#")) {
        captures.add(
            String.join("/", List.of(parts).subList(Math.min(i, parts.length), parts.length)));
        return captures;
      }
      if (i >= parts.length || (i == 0 && level.equals("+") && parts[0].startsWith("$"))) {
        return null;
      }
      if (level.equals("+")) {
        captures.add(parts[i]);
      } else if (!level.equals(parts[i])) {
        return null;
      }
    }
    return parts.length == levels.size() ? captures : null;
  }
}
