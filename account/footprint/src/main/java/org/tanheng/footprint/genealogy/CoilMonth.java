// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.time.YearMonth;
import java.util.List;

/**
 * All that is needed for one month of items: what was made, the meters, the lines of the inventory
 * and the factors.
 *
 * @param month the period; items finished before it are opening stock
 * @param items what was made
 * @param meters what was counted, each total of the period
 * @param lines the inventory's lines of scopes 1 and 2, none if there is no inventory
 * @param intensities footprint factors
 * @param scrap what returned scrap carries
 * @param tolerance of the mass balance
 * @param green certificates that cover electricity of the items
 */
public record CoilMonth(
    YearMonth month,
    Items items,
    List<Meter> meters,
    List<GateLine> lines,
    Intensities intensities,
    ScrapRule scrap,
    Tolerance tolerance,
    List<GreenPower> green) {
  public CoilMonth {
    meters = List.copyOf(meters);
    lines = List.copyOf(lines);
    green = List.copyOf(green);
  }

  /** A month without certificates. */
  public CoilMonth(
      YearMonth month,
      Items items,
      List<Meter> meters,
      List<GateLine> lines,
      Intensities intensities,
      ScrapRule scrap,
      Tolerance tolerance) {
    this(month, items, meters, lines, intensities, scrap, tolerance, List.of());
  }
}
