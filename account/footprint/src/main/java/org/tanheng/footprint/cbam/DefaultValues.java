// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;

/**
 * Default values, mark-ups and benchmarks as a dated file of the user's states them; none is built
 * in, for published lists contradict each other.
 */
public record DefaultValues(List<Row> rows) {

  public DefaultValues {
    rows = List.copyOf(rows);
  }

  /**
   * What the file says of a good.
   *
   * @param line its line in the file
   * @param cn code of the good or its beginning, without spaces
   * @param country country of origin, empty for any other
   * @param route production route, empty for any
   * @param direct specific embedded direct emissions, tCO2e/t
   * @param indirect the same of the electricity consumed
   * @param markUp share added to both
   * @param benchmark benchmark to be used with default values, null if the file has none
   * @param from first day in force
   * @param to day after the last, null while in force
   * @param document where the row stands
   */
  public record Row(
      long line,
      String cn,
      String country,
      String route,
      Quantity direct,
      Quantity indirect,
      Quantity markUp,
      @Nullable Quantity benchmark,
      LocalDate from,
      @Nullable LocalDate to,
      String document) {

    boolean holds(LocalDate day) {
      LocalDate end = to;
      return !from.isAfter(day) && (end == null || end.isAfter(day));
    }

    /** Whether two rows speak of the same good at some time. */
    public boolean meets(Row other) {
      LocalDate end = to;
      LocalDate otherEnd = other.to;
      return cn.equals(other.cn)
          && country.equals(other.country)
          && route.equals(other.route)
          && (otherEnd == null || from.isBefore(otherEnd))
          && (end == null || other.from.isBefore(end));
    }
  }

  /** The row in force that is closest to the good: by its code, then country, then route. */
  public Optional<Row> of(String cn, String country, String route, LocalDate day) {
    String code = cn.replace(" ", "");
    return rows.stream()
        .filter(row -> code.startsWith(row.cn) && row.holds(day))
        .filter(row -> row.country.isEmpty() || row.country.equals(country))
        .filter(row -> row.route.isEmpty() || row.route.equals(route))
        .max(
            Comparator.comparingInt((Row row) -> row.cn.length())
                .thenComparingInt(row -> row.country.length())
                .thenComparingInt(row -> row.route.length()));
  }
}
