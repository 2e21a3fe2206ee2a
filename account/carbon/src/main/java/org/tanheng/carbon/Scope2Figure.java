// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Language;

/**
 * Purchased electricity in tCO2e, never negative, by one programme of the scope 2 rule table. No
 * figure replaces the posted one; each names the document that it follows.
 *
 * @param rule row of the table
 * @param inForce whether the document was in force on the last day of the period
 * @param value tCO2e at the ledger quantum, null where it cannot be computed
 * @param reason why there is no value: {@code choose-factor}, {@code factor-not-found}, {@code
 *     region}; null where there is one
 * @param factors factors that it was computed with, in words
 * @param zero MWh of the activity that the programme counts as zero, or at what its certificates
 *     convey
 * @param evidence records that it rests on, empty if it uses none or none is named
 */
public record Scope2Figure(
    Rule rule,
    boolean inForce,
    @Nullable BigDecimal value,
    @Nullable String reason,
    List<String> factors,
    BigDecimal zero,
    List<String> evidence) {

  public Scope2Figure {
    factors = List.copyOf(factors);
    evidence = List.copyOf(evidence);
  }

  /** Whether it is one of the figures that are shown side by side where certificates are held. */
  public boolean isAlternative() {
    return rule.triple() && value != null;
  }

  /**
   * What a programme rules, with the document that says so.
   *
   * @param id name of the row
   * @param basis {@code location} where nothing bought on a market lowers the figure, else {@code
   *     market}
   * @param title programme
   * @param authority what its document says
   * @param document title or number, empty where the user's own notice decides
   * @param validFrom day from which the document applies, null where the user's own decides
   * @param validTo day from which it no longer does, null if open
   * @param verified whether the text of the document itself was read
   * @param seen where it was seen
   * @param triple whether it belongs to the figures shown side by side where certificates are held
   */
  public record Rule(
      String id,
      String basis,
      Words title,
      Words authority,
      String document,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean verified,
      Words seen,
      boolean triple) {}

  /**
   * A text in both languages.
   *
   * @param zh Chinese
   * @param en English
   */
  public record Words(String zh, String en) {
    /** The text in a language. */
    public String in(Language language) {
      return language.pick(zh, en);
    }
  }
}
