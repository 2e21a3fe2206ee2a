// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an inventory with its latest calculation; totals in tCO2e.
 *
 * @param id inventory
 * @param orgUnitId unit that it belongs to
 * @param title title
 * @param version version, from 1
 * @param state where the version stands
 * @param reason why it restates the version before, null for the first
 * @param method method pack
 * @param periodStart first day
 * @param periodEnd day after the last
 * @param total total with location-based scope 2
 * @param totalMarket total with market-based scope 2
 * @param inputHash hash of the frozen input
 * @param calculatedAt when it was calculated
 */
public record StoredInventory(
    UUID id,
    UUID orgUnitId,
    String title,
    int version,
    InventoryState state,
    @Nullable String reason,
    String method,
    LocalDate periodStart,
    LocalDate periodEnd,
    BigDecimal total,
    BigDecimal totalMarket,
    String inputHash,
    Instant calculatedAt) {}
