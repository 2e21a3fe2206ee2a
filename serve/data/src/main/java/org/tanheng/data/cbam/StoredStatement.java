// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.cbam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an installation states of a period, as it was entered.
 *
 * @param version counted from 1 within installation and period
 * @param statement YAML
 * @param books JSON array of what meters and ledger lines said then
 * @param inventoryId inventory whose lines it names, null for none
 * @param goodsFileId table of goods that it was entered by, null for the built-in one
 */
public record StoredStatement(
    UUID id,
    UUID orgUnitId,
    String installation,
    LocalDate from,
    LocalDate to,
    int version,
    String statement,
    String books,
    @Nullable UUID inventoryId,
    @Nullable Integer inventoryVersion,
    @Nullable UUID goodsFileId,
    UUID madeBy,
    Instant madeAt) {}
