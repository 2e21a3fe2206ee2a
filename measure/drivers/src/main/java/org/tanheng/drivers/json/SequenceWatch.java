// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Finding;

/**
 * Looks at the numbers that a device counts its messages with. A jump forwards is a gap; the same
 * number or a small step back is a message sent again; a large step back is a restart.
 */
public final class SequenceWatch {
  private static final int AGAIN = 1_000;
  private final JsonPath path;
  private final Map<String, Long> last = new ConcurrentHashMap<>();

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

  /** Looks at one message of a source; a source counts for itself. */
  public void see(String source, Json message, Consumer<Long> missed, Consumer<Finding> strange) {
    Json found = path.one(message, java.util.List.of());
    BigDecimal number = found == null ? null : JsonMapping.number(found);
    if (number == null || number.precision() - number.scale() > 18) {
      return;
    }
    long now = number.longValue();
    Long before = last.get(source);
    if (before == null || now > before || now < before - AGAIN) {
      last.put(source, now);
    }
    if (before != null && now > before + 1) {
      missed.accept(now - before - 1);
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
