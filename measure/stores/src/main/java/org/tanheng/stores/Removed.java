// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.evidence.leaf.Leaf;

/** What the keeper deleted on purpose, by the leaves that say so. */
final class Removed {
  private record Span(long start, long end) {}

  private final Map<String, List<Span>> spans = new HashMap<>();

  void add(Leaf leaf) {
    long start = Instant.parse(leaf.text("from")).toEpochMilli();
    long end = Instant.parse(leaf.text("to")).toEpochMilli();
    spans.computeIfAbsent(leaf.text("point"), p -> new ArrayList<>()).add(new Span(start, end));
  }

  /** Whether some of a run from a first to a last time may be gone. */
  boolean touches(String point, long first, long last) {
    return spans.getOrDefault(point, List.of()).stream()
        .anyMatch(span -> first < span.end() && last >= span.start());
  }
}
