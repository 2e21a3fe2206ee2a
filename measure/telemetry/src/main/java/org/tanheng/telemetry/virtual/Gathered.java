// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.virtual;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.Flag;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Slots;
import org.tanheng.units.Quality;

/** Short slots added up to longer ones of the same calendar. */
final class Gathered {
  private final IntervalSeries parts;
  private BigDecimal value = BigDecimal.ZERO;
  private @Nullable BigDecimal low = BigDecimal.ZERO;
  private @Nullable BigDecimal high = BigDecimal.ZERO;
  private Quality quality = Quality.MEASURED;
  private long known;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

  private Gathered(IntervalSeries parts) {
    this.parts = parts;
  }

  /**
   * What is missing in a part is missing in the coverage of the whole, and never counts as zero.
   */
  static IntervalSeries of(IntervalSeries parts, Slots slots) {
    IntervalSeries.Builder builder = IntervalSeries.builder(slots, parts.scale());
    int part = 0;
    for (int slot = 0; slot < slots.count(); slot++) {
      Gathered sum = new Gathered(parts);
      for (; part < parts.count() && parts.slots().start(part) < slots.end(slot); part++) {
        sum.add(part);
      }
      sum.into(builder, slot);
    }
    return builder.build();
  }

  private void add(int part) {
    BigDecimal more = parts.decimal(part);
    if (more == null) {
      return;
    }
    value = value.add(more);
    low = sum(low, parts.low(part));
    high = sum(high, parts.high(part));
    quality = quality.worse(parts.quality(part));
    known += parts.knownMillis(part);
    flags.addAll(parts.flags(part));
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }

  private void into(IntervalSeries.Builder builder, int slot) {
    if (known == 0) {
      return;
    }
    builder.set(slot, value, quality, known, flags);
    BigDecimal least = low;
    BigDecimal most = high;
    if (least != null && most != null) {
      builder.bounds(slot, least, most);
    }
  }
}
