// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.inventory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A ledger line as it was posted; the amount is in tCO2e at twelve decimals and never changes. */
public record PostedLine(
    int lineNo,
    String source,
    String kind,
    @Nullable String unit,
    @Nullable String device,
    @Nullable String month,
    String gas,
    String basis,
    String scope,
    String category,
    String tableRow,
    boolean counted,
    BigDecimal amount,
    String quality,
    String factorKey) {}
