// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two products side by side.
 *
 * @param sameUnit whether both are for the same amount of the same unit
 * @param sureThatSecondBelow probability to first order, both taken as independent; null where the
 *     units differ or nothing is uncertain
 */
record ProductComparison(
    List<ProductResult> results, boolean sameUnit, @Nullable Double sureThatSecondBelow) {}
