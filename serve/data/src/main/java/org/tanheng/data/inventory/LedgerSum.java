// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Posted lines added up, in tCO2e; only what counts in the total.
 *
 * @param source source of the lines, empty where all sources are added up
 * @param month month such as 2023-01, null where the lines are annual or all months are added up
 * @param basis BOTH, LOCATION or MARKET
 * @param quality word of the quality
 */
public record LedgerSum(
    String source,
    String kind,
    String scope,
    @Nullable String month,
    String basis,
    String quality,
    BigDecimal amount) {}
