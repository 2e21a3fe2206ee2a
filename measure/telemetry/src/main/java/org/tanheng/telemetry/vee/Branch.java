// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.vee;

import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;

/** A meter of a balance with its use; all of one balance stand in the same slots and unit. */
public record Branch(Metered metered, IntervalSeries slots) {
  String id() {
    return metered.point().id();
  }

  /** The slot's use in the point's unit; only for statistics. */
  double use(int slot) {
    return slots.value(slot) / Math.pow(10, slots.scale());
  }
}
