// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.units.Citation;

/**
 * The dated table of goods: the row of a good is that with the longest code that begins the good's,
 * of those in force on a day. The built-in table holds the 42 lines of annex I of Regulation (EU)
 * 2023/956 with their exceptions; a file of a user's own may be laid over it.
 *
 * @param title the document
 * @param hash of the file's bytes
 */
public record CbamTable(String title, Hash hash, List<CbamScope> rows) {
  private static final String CODE = "\\d{4,10}";
  private static final CbamTable BUILT_IN = read();

  public CbamTable {
    rows = List.copyOf(rows);
  }

  /** The table that comes with this release. */
  public static CbamTable builtIn() {
    return BUILT_IN;
  }

  /**
   * This table over another: from the first day on which it speaks of a code it alone does; before
   * that day the other still holds.
   */
  public CbamTable over(CbamTable below) {
    Map<String, LocalDate> first = new HashMap<>();
    rows.forEach(row -> first.merge(row.code(), row.validFrom(), CbamTable::earlier));
    List<CbamScope> all = new ArrayList<>(rows);
    for (CbamScope row : below.rows) {
      @Nullable LocalDate own = first.get(row.code());
      if (own == null) {
        all.add(row);
      } else if (row.validFrom().isBefore(own)) {
        all.add(row.until(own));
      }
    }
    all.sort(Comparator.comparing(CbamScope::code).thenComparing(CbamScope::validFrom));
    return new CbamTable(title, hash, all);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The row of a good on a day; empty for one that the regulation does not name. */
  public Optional<CbamScope> of(String cn, LocalDate day) {
    String code = cn.replace(" ", "");
    if (!code.matches(CODE)) {
      return Optional.empty();
    }
    return on(day).stream()
        .filter(row -> code.startsWith(row.code()))
        .max(Comparator.comparingInt(row -> row.code().length()))
        .filter(row -> !row.category().equals("none"));
  }

  /** The rows in force on a day; category {@code none} for what the annex leaves out. */
  public List<CbamScope> on(LocalDate day) {
    return rows.stream().filter(row -> row.holds(day)).toList();
  }

  private static CbamTable read() {
    try (InputStream in = CbamTable.class.getResourceAsStream("scope.csv")) {
      if (in == null) {
        throw new IllegalStateException("scope.csv is missing");
      }
      byte[] bytes = in.readAllBytes();
      List<CbamScope> rows =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> row(line.split(",", -1)))
              .toList();
      return new CbamTable(rows.getFirst().source().document(), Hash.of(bytes), rows);
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
        new Citation(cells[7], cells[5], cells[8], null, null, cells[9].equals("yes")),
        cells[10]);
  }
}
