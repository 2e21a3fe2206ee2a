// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * A number that a report prints: an exact quantity, the decimals to print and the trace that leads
 * to its source. The value is rounded only here, half-even as in GB/T 8170, and the unit is printed
 * unless the column already states it.
 */
public record Figure(Quantity value, int decimals, @Nullable Trace trace, boolean withUnit)
    implements Inline {

  public Figure {
    if (decimals < 0) {
      throw new IllegalArgumentException("decimals must not be negative: " + decimals);
    }
  }

  /** A figure in running text, printed with its unit. */
  public static Figure of(Trace trace, int decimals) {
    return new Figure(trace.value(), decimals, trace, true);
  }

  /** A figure of a column, printed without its unit and in the unit of the column. */
  public static Figure in(Unit unit, Trace trace, int decimals) {
    return new Figure(trace.value().to(unit), decimals, trace, false);
  }

  /** A figure whose source is the trace of its row, printed without its unit. */
  public static Figure ofRow(Quantity value, int decimals) {
    return new Figure(value, decimals, null, false);
  }
}
