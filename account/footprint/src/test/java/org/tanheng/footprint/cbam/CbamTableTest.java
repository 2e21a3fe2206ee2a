// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Hash;
import org.tanheng.units.Citation;

/** A table of one's own over the built-in one, on the days before, within and after its rows. */
class CbamTableTest {
  private static final String COIL = "7208 39 00";
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);

  private static CbamTable laid(CbamScope... own) {
    return new CbamTable("An act", Hash.ofText("an act"), List.of(own)).over(CbamTable.builtIn());
  }

  private static CbamScope row(String code, LocalDate from, @Nullable LocalDate to) {
    Citation act = new Citation("An act", from.toString(), "annex", null, null, false);
    return new CbamScope(code, "iron-and-steel", "t", List.of("CO2"), true, from, to, act, "");
  }

  @Test
  void beforeItsFirstDayTheOtherTableHolds() {
    CbamTable laid = laid(row("72", CHANGE, null));
    assertThat(laid.of(COIL, CHANGE.minusDays(1)))
        .hasValueSatisfying(row -> assertThat(row.indirect()).isFalse());
    assertThat(laid.of(COIL, CHANGE))
        .hasValueSatisfying(row -> assertThat(row.indirect()).isTrue());
    assertThat(laid.on(CHANGE)).filteredOn(row -> row.code().equals("72")).hasSize(1);
    assertThat(laid.of(COIL, START.minusDays(1))).isEmpty();
  }

  @Test
  void fromItsFirstDayItAloneSpeaksOfACode() {
    CbamTable laid = laid(row("72", START, CHANGE), row("7301", CHANGE.plusYears(1), null));
    assertThat(laid.of(COIL, CHANGE)).as("ended, the other does not come back").isEmpty();
    assertThat(laid.rows())
        .filteredOn(row -> row.code().equals("7301"))
        .extracting(CbamScope::validTo)
        .containsExactly(CHANGE.plusYears(1), null);
    assertThat(laid.of("7301 10 00", CHANGE))
        .hasValueSatisfying(row -> assertThat(row.indirect()).isFalse());
  }

  @Test
  void aRowThatEndsBeforeKeepsItsEnd() {
    CbamTable below = laid(row("72", START, CHANGE));
    CbamTable laid =
        new CbamTable(
                "Another act",
                Hash.ofText("another act"),
                List.of(row("72", CHANGE.plusYears(2), null)))
            .over(below);
    assertThat(laid.of(COIL, START)).isPresent();
    assertThat(laid.of(COIL, CHANGE)).isEmpty();
    assertThat(laid.of(COIL, CHANGE.plusYears(2))).isPresent();
  }
}
