// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Finding;

/**
 * Looks at the numbers that a device counts its messages with. A jump forwards is a gap, and what
 * comes late after all is taken off it; a number that was seen is a message sent again; a step back
 * to the beginning is a restart.
 */
public final class SequenceWatch {
  private final JsonPath path;
  private final Map<String, MessageCount> counts = new ConcurrentHashMap<>();

  private SequenceWatch(JsonPath path) {
    this.path = path;
  }

  /** A watch on the number at a path of each message. */
  public static SequenceWatch at(String path) {
    JsonPath parsed = JsonPath.parse(path);
    if (parsed == null) {
      throw new IllegalArgumentException("no path: " + path);
    }
    return new SequenceWatch(parsed);
  }

  /** Whether a text can be watched. */
  public static boolean isPath(String path) {
    return JsonPath.parse(path) != null;
  }

  /**
   * Looks at one message of a source; a source counts for itself.
   *
   * @param missed told how many are missing; a message that was missing and comes late is minus one
   */
  public void see(String source, Json message, Consumer<Long> missed, Consumer<Finding> strange) {
    Json found = path.one(message, java.util.List.of());
    BigDecimal number = found == null ? null : JsonMapping.number(found);
    if (number == null || number.precision() - number.scale() > 18) {
      return;
    }
    long now = number.longValue();
    MessageCount count = counts.get(source);
    if (count == null) {
      counts.put(source, new MessageCount(now));
      return;
    }
    long before = count.highest();
    long missing = count.see(now);
    if (missing != 0) {
      missed.accept(missing);
    }
    if (missing > 0) {
      strange.accept(
          Finding.warning(
              "sequence-gap",
              source,
              before + " -> " + now,
              Long.toString(before + 1),
              "Messages are missing. Read the time back from the meter, or look at broker limits."));
    }
  }
}
