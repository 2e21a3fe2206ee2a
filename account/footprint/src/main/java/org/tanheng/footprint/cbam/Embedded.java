// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/**
 * The embedded emissions of one process's good.
 *
 * @param scope what the regulation wants of the good
 * @param direct specific embedded direct emissions, precursors included, tCO2e per tonne
 * @param indirect the same of the electricity consumed
 * @param counted what counts for the good: direct, with the indirect emissions that count of the
 *     good and of its precursors
 * @param freeAllocation specific free allocation adjustment, null where a benchmark is missing
 * @param certificates certificates due for a tonne, never negative, null as above
 */
public record Embedded(
    ProductionProcess process,
    CbamScope scope,
    Quantity attributedDirect,
    Quantity attributedIndirect,
    Trace direct,
    Trace indirect,
    Trace counted,
    @Nullable Trace freeAllocation,
    @Nullable Trace certificates) {
  private static final Quantity NOTHING = Quantity.of("0 tCO2e/t");

  /** The indirect emissions that count, of the good itself or of its precursors. */
  public Quantity countedIndirect() {
    return counted.inputs().size() > 1 ? counted.inputs().getLast().value() : NOTHING;
  }
}
