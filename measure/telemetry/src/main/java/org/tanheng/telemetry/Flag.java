// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What happened to a slot's value on its way; flags add up and travel with the value. */
public enum Flag {
  /** An edge of the slot lies between two readings. */
  EDGE_BETWEEN_READINGS,
  /** An edge of the slot lies in a gap; the use of the gap is spread over it. */
  GAP_SPREAD,
  /** Readings stood still and then caught up; their use is spread over the standstill. */
  CATCH_UP,
  /** The counter went past its last digit. */
  ROLLOVER,
  /** The counter was reset; what was used across it is unknown and not in the value. */
  RESET,
  /** The counter went back a little and is counted as it stands. */
  BACKWARDS,
  /** A reading that no counter can show between its neighbours was left out. */
  OUTLIER_LEFT_OUT,
  /** The meter was replaced. */
  REPLACED,
  /** The transformer ratio changed; the counter at that instant is interpolated. */
  RATIO_CHANGED,
  /** The counter's smallest step is a large part of the value. */
  TOO_FINE,
  /** A validation rule objects to a reading or slot of it. */
  VALIDATION,
  /** The meter's certificate had expired. */
  CERTIFICATE_EXPIRED,
  /** The raw readings were removed for their age; the value is what their rollups kept. */
  RAW_REMOVED;

  int bit() {
    return 1 << ordinal();
  }

  /** The word used in files and JSON: lower case, with hyphens. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static Set<Flag> of(int bits) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Flag flag : values()) {
      if ((bits & flag.bit()) != 0) {
        flags.add(flag);
      }
    }
    return Collections.unmodifiableSet(flags);
  }

  static int bits(Set<Flag> flags) {
    return flags.stream().mapToInt(Flag::bit).reduce(0, (a, b) -> a | b);
  }
}
