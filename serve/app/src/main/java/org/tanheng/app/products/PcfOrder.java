// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What partners must know of a published footprint beyond it.
 *
 * @param companyIds URNs
 * @param productIds URNs
 * @param country two letters, null if not stated
 * @param mass kg of product in the declared unit, null where that is a mass
 * @param fossilCarbon kg in the declared unit
 * @param biogenic figure of PACT that biogenic emissions are, null where there are none
 * @param removal figure of PACT that removals are, null where there are none
 */
record PcfOrder(
    String company,
    List<String> companyIds,
    List<String> productIds,
    @Nullable String country,
    @Nullable BigDecimal mass,
    BigDecimal fossilCarbon,
    @Nullable String biogenic,
    @Nullable String removal) {}
