// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A source of an inventory whose latest calculation counts with a factor.
 *
 * @param periodEnd day after the last
 * @param basis LOCATION or MARKET for lines of one scope 2 figure, BOTH for all others
 * @param lines ledger lines that it stands in
 * @param amount tCO2e of these lines, with their sign
 */
public record FactorUse(
    UUID inventoryId,
    String title,
    int version,
    LocalDate periodStart,
    LocalDate periodEnd,
    String source,
    String basis,
    int lines,
    BigDecimal amount) {}
