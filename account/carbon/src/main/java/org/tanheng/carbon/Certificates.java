// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * Energy attribute certificates retired for a source in the period. They bear on the market-based
 * figure only; beyond the use they cover nothing (GHG Protocol Scope 2 Guidance, chapter 7).
 *
 * @param value electricity that they cover
 * @param factor emission factor that they convey, null for zero
 * @param evidence tracking system and retirement record, null if none is named
 */
public record Certificates(
    Quantity value, @Nullable FactorChoice factor, @Nullable String evidence) {}
