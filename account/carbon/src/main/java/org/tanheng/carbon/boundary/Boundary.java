// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.boundary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an inventory includes beyond its list of sources (ISO 14064-1:2018, 5.1 and 5.2): how units
 * held in part are consolidated, what is left out, and which indirect categories are significant.
 *
 * @param approach consolidation approach, null where none is stated and all counts in full
 * @param units holdings by name of the unit
 * @param sources holdings by id of the source, before those of its unit
 * @param leftOut units left out
 * @param judgements indirect categories that were assessed
 */
public record Boundary(
    @Nullable Approach approach,
    Map<String, List<Holding>> units,
    Map<String, List<Holding>> sources,
    List<LeftOut> leftOut,
    List<Judgement> judgements) {

  /** Nothing stated. */
  public static final Boundary NONE = new Boundary(null, Map.of(), Map.of(), List.of(), List.of());

  public Boundary {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    leftOut = List.copyOf(leftOut);
    judgements = List.copyOf(judgements);
  }

  /** Whether nothing is held in part, so that all counts in full. */
  public boolean isWhole() {
    return units.isEmpty() && sources.isEmpty();
  }

  /** The holdings that a source counts by; empty where it counts in full. */
  public List<Holding> holdings(String source, @Nullable String unit) {
    List<Holding> own = sources.get(source);
    if (own != null) {
      return own;
    }
    return unit == null ? List.of() : units.getOrDefault(unit, List.of());
  }
}
