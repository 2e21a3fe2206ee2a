// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.boundary;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * A unit that the inventory leaves out, with the reason and the size that is estimated for it (ISO
 * 14064-1:2018, 5.2.3 and 9.3.1: exclusions are documented and justified).
 *
 * @param unit name of the unit
 * @param reason why it is left out
 * @param estimate emissions of the period in tCO2e, null if nobody estimated them
 * @param basis how the estimate was made
 */
public record LeftOut(
    String unit, String reason, @Nullable Quantity estimate, @Nullable String basis) {}
