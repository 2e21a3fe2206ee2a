// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.units.Quality;

/**
 * Use of a point in a span of days.
 *
 * @param value in the unit of the point, the exact sum of the days that are known
 * @param quality the worst of the days
 * @param coverage share of the days' time that is known, 0 to 1
 */
public record PointSum(StoredPoint point, BigDecimal value, Quality quality, BigDecimal coverage) {}
