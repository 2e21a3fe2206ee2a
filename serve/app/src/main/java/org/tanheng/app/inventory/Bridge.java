// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tanheng.data.inventory.PostedLine;

/**
 * What leads from one version's total to another's, location-based and in tCO2e: each part is a sum
 * of posted lines, so the parts add up to the difference exactly.
 *
 * @param from total of the earlier version
 * @param to total of the later one
 * @param difference to minus from
 * @param parts one per source that differs
 */
record Bridge(BigDecimal from, BigDecimal to, BigDecimal difference, List<Part> parts) {

  /** Why a source differs. */
  enum Effect {
    /** The source came into the boundary. */
    ADDED,
    /** The source left the boundary. */
    REMOVED,
    /** The same factor, other activity data. */
    ACTIVITY,
    /** Another factor or method. */
    FACTOR
  }

  /** A source's part of the difference, in tCO2e. */
  record Part(String source, Effect effect, BigDecimal amount) {}

  static Bridge of(List<PostedLine> earlier, List<PostedLine> later) {
    Map<String, BigDecimal> before = sums(earlier);
    Map<String, BigDecimal> after = sums(later);
    var sources = new LinkedHashSet<>(before.keySet());
    sources.addAll(after.keySet());
    var parts = new ArrayList<Part>();
    for (String source : sources) {
      BigDecimal change =
          after
              .getOrDefault(source, BigDecimal.ZERO)
              .subtract(before.getOrDefault(source, BigDecimal.ZERO));
      if (change.signum() != 0) {
        parts.add(new Part(source, effect(source, before, after, earlier, later), change));
      }
    }
    BigDecimal from = total(before);
    BigDecimal to = total(after);
    return new Bridge(from, to, to.subtract(from), parts);
  }

  private static Effect effect(
      String source,
      Map<String, BigDecimal> before,
      Map<String, BigDecimal> after,
      List<PostedLine> earlier,
      List<PostedLine> later) {
    if (!before.containsKey(source)) {
      return Effect.ADDED;
    }
    if (!after.containsKey(source)) {
      return Effect.REMOVED;
    }
    return Objects.equals(factors(source, earlier), factors(source, later))
        ? Effect.ACTIVITY
        : Effect.FACTOR;
  }

  private static List<String> factors(String source, List<PostedLine> lines) {
    return lines.stream()
        .filter(line -> counts(line) && line.source().equals(source))
        .map(PostedLine::factorKey)
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, BigDecimal> sums(List<PostedLine> lines) {
    var sums = new LinkedHashMap<String, BigDecimal>();
    lines.stream()
        .filter(Bridge::counts)
        .forEach(line -> sums.merge(line.source(), line.amount(), BigDecimal::add));
    return sums;
  }

  private static boolean counts(PostedLine line) {
    return line.counted() && !line.basis().equals("MARKET");
  }

  private static BigDecimal total(Map<String, BigDecimal> sums) {
    return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
