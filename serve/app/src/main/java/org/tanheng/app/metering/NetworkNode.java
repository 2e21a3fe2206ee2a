// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meter in the network of one carrier, with what went through it over half-open days.
 *
 * @param pointId the register that says so, null if it has none
 * @param unit of all amounts of this node
 * @param use null where nothing is known
 * @param coverage share of the days of which the use is known, 0 to 1
 * @param metered children's use together, null while one of them is not known or is in a unit that
 *     cannot be converted
 * @param difference use less what the children say: loss, or what nobody meters
 * @param share difference over use, 4 decimals; null where use is nothing
 */
record NetworkNode(
    UUID meterId,
    @Nullable UUID parentId,
    String code,
    String nameZh,
    String nameEn,
    String carrier,
    int level,
    boolean installed,
    @Nullable UUID pointId,
    @Nullable String unit,
    @Nullable BigDecimal use,
    BigDecimal coverage,
    String quality,
    int children,
    @Nullable BigDecimal metered,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal share) {}
