// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import org.tanheng.telemetry.Point;
import org.tanheng.units.Unit;

/**
 * Where the numbers of a column go: the point, and the unit that the column is in, converted
 * exactly to the point's unit.
 *
 * @param column from 1, as {@link ColumnGuess#column}
 */
public record Target(int column, Point point, Unit unit) {
  /** A column in the point's own unit. */
  public static Target of(int column, Point point) {
    return new Target(column, point, point.unit());
  }
}
