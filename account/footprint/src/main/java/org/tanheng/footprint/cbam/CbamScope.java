// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Citation;

/**
 * What the regulation wants of a good, by its code of the combined nomenclature: the row with the
 * longest code that begins the good's, of those in force on a day. Regulation (EU) 2023/956,
 * annexes I and II; the rows are recalled and say so.
 *
 * @param code beginning of the codes that the row speaks of, without spaces
 * @param category aggregated category, {@code none} for what the annex leaves out
 * @param functionalUnit what the emissions are stated for one of
 * @param gases gases that count
 * @param indirect whether emissions of the electricity consumed count
 * @param source where the row stands
 */
public record CbamScope(
    String code,
    String category,
    String functionalUnit,
    List<String> gases,
    boolean indirect,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Citation source) {
  private static final List<CbamScope> ROWS = rows();

  public CbamScope {
    gases = List.copyOf(gases);
  }

  /** The row of a good on a day; empty for one that the regulation does not name. */
  public static Optional<CbamScope> of(String cn, LocalDate day) {
    String code = cn.replace(" ", "");
    return on(day).stream()
        .filter(row -> code.startsWith(row.code))
        .max(Comparator.comparingInt(row -> row.code.length()))
        .filter(row -> !row.category.equals("none"));
  }

  /** The rows in force on a day; category {@code none} for what the annex leaves out. */
  public static List<CbamScope> on(LocalDate day) {
    return ROWS.stream()
        .filter(row -> !row.validFrom.isAfter(day))
        .filter(row -> row.validTo == null || row.validTo.isAfter(day))
        .toList();
  }

  private static List<CbamScope> rows() {
    try (InputStream in = CbamScope.class.getResourceAsStream("scope.csv")) {
      if (in == null) {
        throw new IllegalStateException("scope.csv is missing");
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

  private static CbamScope row(String[] cells) {
    return new CbamScope(
        cells[0],
        cells[1],
        cells[2],
        cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" ")),
        cells[4].equals("yes"),
        LocalDate.parse(cells[5]),
        cells[6].isEmpty() ? null : LocalDate.parse(cells[6]),
        new Citation(cells[7], cells[5], cells[8], null, null, cells[9].equals("yes")));
  }
}
