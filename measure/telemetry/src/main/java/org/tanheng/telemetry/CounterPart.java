// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Unit;

/**
 * What a meter does to one of its points in time, as numbers: the factor from each instant on and
 * the exchanges of the counter.
 */
final class CounterPart {
  /** Values are taken as they stand. */
  static final CounterPart PLAIN = new CounterPart(new long[0], new long[] {1}, 0, List.of());

  /** An exchange of the counter; without readings the use across it is unknown. */
  record Swap(long at, @Nullable Integer digits, Replacement.@Nullable Exchange readings) {}

  private final long[] changes;
  private final long[] factors;
  private final int scale;
  private final List<Swap> swaps;

  private CounterPart(long[] changes, long[] factors, int scale, List<Swap> swaps) {
    this.changes = changes;
    this.factors = factors;
    this.scale = scale;
    this.swaps = swaps;
  }

  static CounterPart of(Meter meter, String pointId, Unit unit) {
    List<BigDecimal> factors = new ArrayList<>();
    List<Long> changes = new ArrayList<>();
    factors.add(meter.factor(Instant.MIN, unit));
    for (Transformers next : meter.transformers()) {
      BigDecimal factor = meter.factor(next.from(), unit);
      if (factor.compareTo(factors.getLast()) != 0) {
        factors.add(factor);
        changes.add(next.from().toEpochMilli());
      }
    }
    int scale = Math.max(0, factors.stream().mapToInt(BigDecimal::scale).max().orElse(0));
    List<Swap> swaps =
        meter.replacements().stream()
            .map(
                swap ->
                    new Swap(
                        swap.at().toEpochMilli(), swap.digits(), swap.registers().get(pointId)))
            .toList();
    return new CounterPart(
        changes.stream().mapToLong(Long::longValue).toArray(),
        factors.stream()
            .mapToLong(factor -> factor.setScale(scale).unscaledValue().longValueExact())
            .toArray(),
        scale,
        swaps);
  }

  boolean isPlain() {
    return factors.length == 1 && factors[0] == 1 && scale == 0 && swaps.isEmpty();
  }

  /** Decimals of the factors. */
  int scale() {
    return scale;
  }

  int changes() {
    return changes.length;
  }

  long change(int index) {
    return changes[index];
  }

  /** The factor in force before the change of an index, scaled; the last one after all. */
  long factor(int index) {
    return factors[index];
  }

  List<Swap> swaps() {
    return swaps;
  }

  /** Most decimals of the readings at exchanges. */
  int readingScale() {
    int most = 0;
    for (Swap swap : swaps) {
      Replacement.Exchange readings = swap.readings();
      if (readings != null) {
        most = Math.max(most, Math.max(readings.last().scale(), readings.first().scale()));
      }
    }
    return most;
  }
}
