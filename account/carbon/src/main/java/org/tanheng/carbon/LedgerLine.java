// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import org.tanheng.units.Quality;
import org.tanheng.units.Traced;

/**
 * A posted line: one gas of one source. The amount is in tCO2e at the ledger quantum, twelve
 * decimals half-even, with the sign with which it enters the total; it is never changed, views and
 * totals only add.
 *
 * @param source source that it belongs to
 * @param kind kind of that source
 * @param gas gas as in the GWP table
 * @param basis location-based, market-based or both
 * @param amount tCO2e
 * @param quality quality of the activity data
 * @param factorKey what the line shares with others computed by the same factor
 * @param traced the value with its provenance
 */
public record LedgerLine(
    SourceInput source,
    SourceKind kind,
    String gas,
    Basis basis,
    BigDecimal amount,
    Quality quality,
    String factorKey,
    Traced traced) {

  /** Decimals of a tonne at which a line is posted. */
  public static final int QUANTUM = 12;

  /** Which scope 2 method a line belongs to; all other lines belong to both. */
  public enum Basis {
    BOTH,
    LOCATION,
    MARKET;

    /** Whether a line of this basis counts in the location-based inventory. */
    public boolean isLocation() {
      return this != MARKET;
    }

    /** Whether a line of this basis counts in the market-based inventory. */
    public boolean isMarket() {
      return this != LOCATION;
    }
  }

  /** Whether the line enters the total. */
  public boolean isCounted() {
    return source.secondRouteOf().isEmpty()
        && (kind.treatment() == SourceKind.Treatment.EMISSION
            || kind.treatment() == SourceKind.Treatment.DEDUCTION);
  }
}
