// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.edit;

import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;

/** A series as it would be with others written over it; what is MISSING there is taken back. */
public final class Edited {
  private Edited() {}

  /** The base with the other readings in the place of, or beside, its own. */
  public static Series of(Series base, Series over) {
    Series.Builder builder = Series.of(base.pointId());
    int i = 0;
    int j = 0;
    while (i < base.size() || j < over.size()) {
      long a = i < base.size() ? base.time(i) : Long.MAX_VALUE;
      long b = j < over.size() ? over.time(j) : Long.MAX_VALUE;
      if (b <= a) {
        if (over.quality(j) != Quality.MISSING) {
          builder.add(over, j);
        }
        j++;
        i += a == b ? 1 : 0;
      } else {
        builder.add(base, i++);
      }
    }
    return builder.build();
  }
}
