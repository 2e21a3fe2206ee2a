// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.uncertainty.Distribution;

/**
 * Where a number comes from and what it is worth.
 *
 * @param document what it was read in, empty only where it is marked illustrative
 * @param id the meter, sheet, row or footprint, empty where there is none
 * @param period the time that it stands for, as written
 * @param place the place that it stands for, as written
 * @param technology what it stands for technically, as written
 * @param supplier who published or supplied it, as written
 * @param illustrative whether nobody published it and it only shows how the model works
 * @param primaryShare share of it that is primary data, 0 to 1
 * @param ratings of technology, place and time as stated, null where none are
 * @param spread how it scatters, null where only the pedigree says so
 */
public record Provenance(
    Origin origin,
    String document,
    String id,
    String period,
    String place,
    String technology,
    String supplier,
    boolean illustrative,
    double primaryShare,
    @Nullable Pedigree pedigree,
    @Nullable Ratings ratings,
    @Nullable Scatter spread) {

  /** A stated spread: deviation or lower limit, and upper limit, as shares of the amount. */
  public record Scatter(Distribution.Kind kind, double low, double high) {

    /** The distribution about an amount. */
    public Distribution at(double amount) {
      double size = Math.abs(amount);
      return switch (kind) {
        case LOGNORMAL -> new Distribution(kind, low, 0);
        case NORMAL -> new Distribution(kind, low * size, 0);
        case TRIANGULAR, UNIFORM ->
            new Distribution(kind, amount - size * low, amount + size * high);
      };
    }
  }

  /** The distribution about an amount: as stated, else by the pedigree; none for a sure number. */
  public Optional<Distribution> distribution(double amount) {
    if (amount == 0) {
      return Optional.empty();
    }
    if (spread != null) {
      return Optional.of(spread.at(amount));
    }
    return pedigree == null || pedigree.deviation() == 0
        ? Optional.empty()
        : Optional.of(new Distribution(Distribution.Kind.LOGNORMAL, pedigree.deviation(), 0));
  }

  /** The ratings of technology, place and time: as stated, else by the pedigree. */
  public Optional<Ratings> rated() {
    return ratings != null || pedigree == null
        ? Optional.ofNullable(ratings)
        : Optional.of(new Ratings(pedigree.technology(), pedigree.place(), pedigree.time()));
  }

  /** The same with what it inherits of the parameters that it is worked out from. */
  Provenance inherited(double primary, boolean shown) {
    return new Provenance(
        origin,
        document,
        id,
        period,
        place,
        technology,
        supplier,
        illustrative || shown,
        primary,
        pedigree,
        ratings,
        spread);
  }
}
