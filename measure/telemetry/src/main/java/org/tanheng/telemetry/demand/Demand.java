// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.demand;

import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;

/**
 * Mean power over one period, import positive: the energy of the period divided by its length.
 *
 * @param low least that it can have been by the meter's resolution
 * @param high most that it can have been
 */
public record Demand(
    TimeRange period, Quantity power, Quality quality, Quantity low, Quantity high) {}
