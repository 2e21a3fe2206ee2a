// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.List;
import java.util.Optional;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.virtual.VirtualMeter;

/**
 * How amounts of activity follow from readings: what is known of each point that is read, its meter
 * and its counter, and where the amount is that of a virtual meter the formulas from it down to the
 * points. The readings themselves stand in the runs of the bundle.
 *
 * @param evidence what the activity data name: {@code readings:point/from/to}, half-open days
 * @param metered facts by which readings become use, of each point that is read
 * @param formulas of the virtual meter and of those that it reads; none for a point that is read
 */
public record Amount(String evidence, List<Metered> metered, List<VirtualMeter> formulas) {
  /** How evidence begins that names readings. */
  public static final String READINGS = "readings:";

  public Amount {
    metered = List.copyOf(metered);
    formulas = List.copyOf(formulas);
  }

  /** The amount of a point that is read. */
  public Amount(String evidence, Metered metered) {
    this(evidence, List.of(metered), List.of());
  }

  /** The point whose use it is. */
  public String point() {
    return evidence.substring(READINGS.length()).split("/", -1)[0];
  }

  /** The facts of a point that is read. */
  Optional<Metered> metered(String point) {
    return metered.stream().filter(one -> one.point().id().equals(point)).findFirst();
  }
}
