// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a meter counted in the period and how it is split: what items were measured to use is
 * theirs, pools are spread by their keys, the rest belongs to no item and is named so.
 *
 * @param input column of the items that it measures
 * @param unit unit of its total, for example kWh
 * @param decimals decimals of the unit at which it is split; one quantum is the last of them
 * @param total whole quanta counted in the period
 * @param line the line that it serves, empty for all
 * @param pools what is spread
 */
public record Meter(
    String input, String unit, int decimals, long total, String line, List<Pool> pools) {
  public Meter {
    pools = List.copyOf(pools);
  }

  /** An amount of quanta in the meter's unit. */
  public BigDecimal amount(long quanta) {
    return BigDecimal.valueOf(quanta, decimals);
  }
}
