// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Activity data of one month, in the unit of its series.
 *
 * @param month calendar month
 * @param value use, null where it is missing: missing is never zero
 * @param filledShare share of the value that was estimated or substituted, 0 to 1
 */
public record MonthValue(YearMonth month, @Nullable BigDecimal value, BigDecimal filledShare) {}
