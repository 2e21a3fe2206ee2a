// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.virtual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.FindingException;
import org.tanheng.formula.Formula;
import org.tanheng.telemetry.Flag;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Slots;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;

/** A virtual meter with its compiled formula. */
record VirtualFormula(VirtualMeter meter, Formula formula) {
  IntervalSeries cut(Slots slots, Function<String, IntervalSeries> inputs) {
    List<String> names = List.copyOf(formula.parameters());
    List<IntervalSeries> columns = new ArrayList<>();
    for (String name : names) {
      IntervalSeries column = inputs.apply(Objects.requireNonNull(meter.inputs().get(name)));
      if (!column.slots().equals(slots)) {
        throw new IllegalArgumentException("inputs stand in the slots asked for: " + name);
      }
      columns.add(column);
    }
    IntervalSeries.Builder builder = IntervalSeries.builder(slots, meter.scale());
    for (int slot = 0; slot < slots.count(); slot++) {
      slot(builder, slot, names, columns);
    }
    return builder.build();
  }

  private void slot(
      IntervalSeries.Builder builder, int slot, List<String> names, List<IntervalSeries> columns) {
    List<BigDecimal> values = new ArrayList<>();
    Quality worst = Quality.MEASURED;
    long known = Long.MAX_VALUE;
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (IntervalSeries column : columns) {
      BigDecimal value = column.decimal(slot);
      if (value == null) {
        return;
      }
      values.add(value);
      worst = worst.worse(column.quality(slot));
      known = Math.min(known, column.knownMillis(slot));
      flags.addAll(column.flags(slot));
    }
    BigDecimal value = value(names, values);
    if (value == null) {
      return;
    }
    builder.set(slot, value, worst, known, flags);
    bounds(builder, slot, value, names, values, columns);
  }

  /** Each input moves to its bounds alone; what that does to the result adds up. */
  private void bounds(
      IntervalSeries.Builder builder,
      int slot,
      BigDecimal value,
      List<String> names,
      List<BigDecimal> values,
      List<IntervalSeries> columns) {
    BigDecimal low = value;
    BigDecimal high = value;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal least = moved(names, values, i, columns.get(i).low(slot));
      BigDecimal most = moved(names, values, i, columns.get(i).high(slot));
      if (least == null || most == null) {
        return;
      }
      low = low.add(least.min(most).subtract(value).min(BigDecimal.ZERO));
      high = high.add(least.max(most).subtract(value).max(BigDecimal.ZERO));
    }
    builder.bounds(slot, low, high);
  }

  private @Nullable BigDecimal moved(
      List<String> names, List<BigDecimal> values, int index, @Nullable BigDecimal bound) {
    if (bound == null) {
      return null;
    }
    List<BigDecimal> moved = new ArrayList<>(values);
    moved.set(index, bound);
    return value(names, moved);
  }

  /** The result, null where the formula has none for these inputs, as when it divides by zero. */
  private @Nullable BigDecimal value(List<String> names, List<BigDecimal> values) {
    List<Traced> inputs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Quantity quantity = new Quantity(values.get(i), formula.unitOf(name));
      inputs.add(Trace.input(name, quantity, Quality.MEASURED));
    }
    try {
      return formula.evaluate(inputs).exact().toBigDecimal();
    } catch (FindingException noResult) {
      return null;
    }
  }
}
