// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tanheng.telemetry.TimeRange;

/** Weights of the hours of a gap, its first and last by their part, added up to each full hour. */
final class Weights {
  private static final long HOUR = 3_600_000;

  private final List<Long> times = new ArrayList<>();
  private final List<BigDecimal> until = new ArrayList<>();
  private BigDecimal total = BigDecimal.ZERO;

  private Weights() {}

  /** Null where an hour has no weight or nothing at all was used. */
  static @Nullable Weights of(TimeRange gap, LongFunction<Optional<BigDecimal>> hourly) {
    Weights weights = new Weights();
    long from = gap.startMillis();
    while (from < gap.endMillis()) {
      long to = Math.min(Math.floorDiv(from, HOUR) * HOUR + HOUR, gap.endMillis());
      BigDecimal weight = hourly.apply(from).orElse(null);
      if (weight == null || weight.signum() < 0) {
        return null;
      }
      BigDecimal part =
          BigDecimal.valueOf(to - from).divide(BigDecimal.valueOf(HOUR), MathContext.DECIMAL64);
      weights.total = weights.total.add(weight.multiply(part));
      if (to < gap.endMillis()) {
        weights.times.add(to);
        weights.until.add(weights.total);
      }
      from = to;
    }
    return weights.total.signum() == 0 ? null : weights;
  }

  int count() {
    return times.size();
  }

  long time(int index) {
    return times.get(index);
  }

  BigDecimal until(int index) {
    return until.get(index);
  }

  BigDecimal total() {
    return total;
  }
}
