// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tanheng.units.Citation;

/**
 * A country or territory whose goods the regulation leaves out: Regulation (EU) 2023/956, annex III
 * point 1. Point 2, for electricity, names none.
 *
 * @param code of ISO 3166, of the customs of the Union for Ceuta and Melilla, empty where there is
 *     none
 * @param from first day on which it is left out
 */
record ExemptOrigin(String code, String name, LocalDate from, Citation source) {
  private static final List<ExemptOrigin> ALL = read();

  /** The entry of a country, by its code or English name, on a day. */
  static Optional<ExemptOrigin> of(String country, LocalDate day) {
    String text = country.strip();
    return ALL.stream()
        .filter(one -> !text.isEmpty() && !one.from.isAfter(day))
        .filter(one -> text.equalsIgnoreCase(one.code) || text.equalsIgnoreCase(one.name))
        .findFirst();
  }

  private static List<ExemptOrigin> read() {
    try (InputStream in = ExemptOrigin.class.getResourceAsStream("exempt.csv")) {
      if (in == null) {
        throw new IllegalStateException("exempt.csv is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> row(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExemptOrigin row(String[] cells) {
    return new ExemptOrigin(
        cells[0],
        cells[1],
        LocalDate.parse(cells[2]),
        new Citation(cells[3], cells[2], cells[4], null, null, cells[5].equals("yes")));
  }
}
