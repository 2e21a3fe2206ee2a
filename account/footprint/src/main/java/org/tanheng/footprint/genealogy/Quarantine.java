// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tanheng.finding.Finding;

/**
 * Which items are held back, and why: their figures are computed and counted in the totals but not
 * given out. What descends from an item that is held back is held back too.
 */
public final class Quarantine {
  private final Reason[] reasons;
  private final Map<Reason, Integer> counts;
  private final List<Finding> findings;

  Quarantine(Reason[] reasons, List<Finding> findings) {
    this.reasons = reasons;
    this.counts = count(reasons);
    this.findings = List.copyOf(findings);
  }

  /** Why an item is held back. */
  public enum Reason {
    NONE,
    /** What went in is not what came out. */
    MASS_BALANCE,
    /** Others took more of it than was made. */
    OVERDRAWN,
    /** Nothing came out of it. */
    NO_OUTPUT,
    /** It takes from an item that the file does not hold. */
    UNKNOWN_PARENT,
    /** It takes from an item that was finished later. */
    LATER_PARENT,
    /** Its name occurs twice and the second is no rework of the first. */
    TWICE,
    /** It is made of itself, or descends from such. */
    CYCLE,
    /** It descends from an item that is held back. */
    DESCENDS;

    /** The code of its finding. */
    public String code() {
      return "item-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How many items by reason. */
  public Map<Reason, Integer> counts() {
    return counts;
  }

  /** The first few of each reason, by name. */
  public List<Finding> findings() {
    return findings;
  }

  /** Why this item is held back, {@code NONE} if it is not. */
  public Reason of(int item) {
    return reasons[item];
  }

  /** Whether this item is held back. */
  public boolean holds(int item) {
    return reasons[item] != Reason.NONE;
  }

  /** How many are held back. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<Reason, Integer> count(Reason[] reasons) {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    for (Reason reason : reasons) {
      if (reason != Reason.NONE) {
        counts.merge(reason, 1, Integer::sum);
      }
    }
    return Collections.unmodifiableMap(counts);
  }
}
