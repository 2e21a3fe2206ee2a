// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Activity data before they are recorded; see {@link Activity}. */
public record NewActivity(
    UUID sourceId,
    UUID orgUnitId,
    LocalDate periodStart,
    LocalDate periodEnd,
    BigDecimal amount,
    String unit,
    String quality,
    @Nullable String evidence,
    @Nullable String note) {}
