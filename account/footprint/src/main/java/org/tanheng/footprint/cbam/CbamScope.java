// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Citation;

/**
 * What the regulation wants of a good, by its code of the combined nomenclature: Regulation (EU)
 * 2023/956, annexes I and II.
 *
 * @param code beginning of the codes that the row speaks of, without spaces
 * @param category aggregated category, {@code none} for what the annex leaves out
 * @param functionalUnit what the emissions are stated for one of
 * @param gases gases that count
 * @param indirect whether emissions of the electricity consumed count
 * @param validFrom first day in force
 * @param validTo day after the last, null while in force
 * @param source where the row stands
 * @param only which goods of the code are meant, empty for all of them
 */
public record CbamScope(
    String code,
    String category,
    String functionalUnit,
    List<String> gases,
    boolean indirect,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Citation source,
    String only) {

  public CbamScope {
    gases = List.copyOf(gases);
  }

  boolean holds(LocalDate day) {
    LocalDate end = validTo;
    return !validFrom.isAfter(day) && (end == null || end.isAfter(day));
  }

  /** The row as far as it holds before a day. */
  CbamScope until(LocalDate day) {
    LocalDate end = validTo;
    return end != null && !end.isAfter(day)
        ? this
        : new CbamScope(
            code, category, functionalUnit, gases, indirect, validFrom, day, source, only);
  }

  /** Whether two rows speak of the same code at some time. */
  public boolean meets(CbamScope other) {
    LocalDate end = validTo;
    LocalDate otherEnd = other.validTo;
    return code.equals(other.code)
        && (otherEnd == null || validFrom.isBefore(otherEnd))
        && (end == null || other.validFrom.isBefore(end));
  }
}
