// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.tanheng.units.Quality;
import org.tanheng.units.Traced;

/**
 * A posted line: one gas of one source. The amount is in tCO2e at the ledger quantum, twelve
 * decimals half-even, with the sign with which it enters the total; it is never changed, views and
 * totals only add.
 *
 * @param source source that it belongs to
 * @param datum activity data that it was computed from
 * @param kind kind of that source
 * @param gas gas as in the GWP table
 * @param basis location-based, market-based or both
 * @param amount tCO2e
 * @param outside tCO2e of the source that the consolidation approach does not count, same sign
 * @param factorKey what the line shares with others computed by the same factor
 * @param traced the value with its provenance
 */
public record LedgerLine(
    SourceInput source,
    ActivityDatum datum,
    SourceKind kind,
    String gas,
    Basis basis,
    BigDecimal amount,
    BigDecimal outside,
    String factorKey,
    Traced traced) {

  /** Decimals of a tonne at which a line is posted. */
  public static final int QUANTUM = 12;

  private static final Set<String> NOT_BIOGENIC = Set.of("CH4", "N2O");

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

  /** Quality of the activity data. */
  public Quality quality() {
    return datum.quality();
  }

  /** The calendar month, as 2023-01, if the line lies in one. */
  public Optional<String> month() {
    return datum
        .month()
        .map(YearMonth::toString)
        .or(() -> Optional.ofNullable(source.place().month()));
  }

  /** How the line enters the total; of biomass only the CO2 stands apart, CH4 and N2O count. */
  public SourceKind.Treatment treatment() {
    return kind.treatment() == SourceKind.Treatment.BIOGENIC && NOT_BIOGENIC.contains(gas)
        ? SourceKind.Treatment.EMISSION
        : kind.treatment();
  }

  /** Where methane comes from, as stated or by the kind; empty for other gases. */
  public Optional<MethaneOrigin> methane() {
    return gas.equals("CH4") ? Optional.of(MethaneOrigin.of(source, kind)) : Optional.empty();
  }

  /** Whether the line enters the total. */
  public boolean isCounted() {
    return source.secondRouteOf().isEmpty()
        && (treatment() == SourceKind.Treatment.EMISSION
            || treatment() == SourceKind.Treatment.DEDUCTION);
  }
}
