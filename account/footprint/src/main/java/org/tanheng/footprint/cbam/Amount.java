// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * A part of what a process emits.
 *
 * @param name what it is
 * @param value emissions, tCO2e where there is no factor, else energy; not negative
 * @param factor emissions per unit of energy, null where the value is an emission
 * @param source where the numbers stand, null if nobody says
 */
public record Amount(
    String name, Quantity value, @Nullable Quantity factor, @Nullable String source) {}
