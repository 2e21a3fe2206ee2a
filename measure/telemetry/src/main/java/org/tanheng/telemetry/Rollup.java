// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.YearMonth;

/**
 * Use of one point in one local month, slot by slot, in the point's unit and sign; what a store
 * keeps so that sums over months and years need no readings.
 *
 * @param slots all slots of the month
 */
public record Rollup(String pointId, YearMonth month, IntervalSeries slots) {}
