// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;

/**
 * From the gate view to the footprint, in tCO2e: gate + family + upstream + rules = footprint. The
 * two views use factors of different families and are not meant to agree.
 *
 * @param gate the inventory's lines of scopes 1 and 2, allocated
 * @param family what other factors for the same amounts at the plant change
 * @param upstream what lies before the plant
 * @param rules what allocation rules move: opening stock, scrap that carries or is cut off
 * @param footprint the footprint
 */
public record GateBridge(
    BigDecimal gate, double family, double upstream, double rules, double footprint) {}
