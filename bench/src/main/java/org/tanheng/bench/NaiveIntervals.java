// SPDX-License-Identifier: Apache-2.0
package org.tanheng.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.telemetry.Series;

/**
 * Quarter hours as platforms without interval engine make them: the highest reading of a slot less
 * the highest of the slot before, nothing where that is negative or above a limit, zero where there
 * are no readings.
 */
final class NaiveIntervals {
  private static final long QUARTER = 900_000;
  private static final BigDecimal LIMIT = BigDecimal.valueOf(500);

  private final List<BigDecimal> values = new ArrayList<>();

  NaiveIntervals(Series series) {
    BigDecimal before = null;
    int row = 0;
    while (row < series.size()) {
      long slot = series.time(row) / QUARTER;
      BigDecimal highest = BigDecimal.valueOf(series.value(row), series.scale());
      while (row < series.size() && series.time(row) / QUARTER == slot) {
        highest = highest.max(BigDecimal.valueOf(series.value(row), series.scale()));
        row++;
      }
      BigDecimal use = before == null ? BigDecimal.ZERO : highest.subtract(before);
      boolean believed = use.signum() >= 0 && use.compareTo(LIMIT) <= 0;
      values.add(believed ? use : BigDecimal.ZERO);
      before = highest;
    }
  }

  int slots() {
    return values.size();
  }

  BigDecimal sum() {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
