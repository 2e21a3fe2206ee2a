// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.internal.Parameters;

/**
 * A kind of source as a method pack defines it: where its lines stand and by which formulas they
 * are computed. All of it is data of the pack.
 *
 * @param id for example {@code stationary-combustion}
 * @param titleZh name in the terms of the document
 * @param titleEn the same in English
 * @param scope "1", "2" or "3"
 * @param category ISO 14064-1:2018 category, "1" to "6"
 * @param row row of the document's summary table
 * @param treatment how the line enters the total
 * @param family factor family that the kind takes when none is declared, null if it must be
 *     declared
 * @param defaults parameters that the document gives, by name, as pointers to factor rows
 * @param results one per gas
 */
public record SourceKind(
    String id,
    String titleZh,
    String titleEn,
    String scope,
    String category,
    String row,
    Treatment treatment,
    @Nullable String family,
    Map<String, String> defaults,
    List<Result> results) {

  /** Products of the works, known to every pack: no emission, but what fuel is held against. */
  public static final SourceKind OUTPUT =
      new SourceKind(
          "output",
          "产品产量",
          "Output of products",
          "",
          "",
          "",
          Treatment.NONE,
          null,
          Map.of(),
          List.of());

  /** How a line enters the total. */
  public enum Treatment {
    /** Added. */
    EMISSION,
    /** Subtracted: carbon fixed in products, recovered CO2, energy delivered to others. */
    DEDUCTION,
    /** Reported apart, in no total. */
    BIOGENIC,
    /** Reported apart, in no total. */
    REMOVAL,
    /** Carbon that enters the works, for the carbon balance; in no total. */
    BALANCE_IN,
    /** Carbon that leaves the works or goes into stock, for the carbon balance; in no total. */
    BALANCE_OUT,
    /** Posts no line: what the works made, for comparison alone. */
    NONE;

    /** Whether lines of this treatment serve the carbon balance alone. */
    public boolean isBalance() {
      return this == BALANCE_IN || this == BALANCE_OUT;
    }

    /** Whether lines of this treatment are posted with a negative sign. */
    public boolean isNegative() {
      return this == DEDUCTION || this == BALANCE_OUT;
    }
  }

  /**
   * One gas of a kind. The first formula whose parameters are all known is used.
   *
   * @param gas gas as in the GWP table, {@code CO2e} where the factor is already an equivalent
   * @param unit unit of the formula's value
   * @param optional whether the line may be absent for want of parameters
   * @param formulas expressions over {@code activity} and the parameters
   */
  public record Result(String gas, String unit, boolean optional, List<String> formulas) {
    public Result {
      formulas = List.copyOf(formulas);
    }
  }

  public SourceKind {
    defaults = Map.copyOf(defaults);
    results = List.copyOf(results);
  }

  /** Whether a formula of the kind takes the heating value that fuel tables give. */
  public boolean usesFuelTable() {
    return results.stream()
        .flatMap(result -> result.formulas().stream())
        .anyMatch(formula -> formula.contains("ncv"));
  }

  /** Names of the parameters that its formulas read, the activity left out. */
  public Set<String> parameters() {
    return Parameters.of(this);
  }

  /** Whether lines of this kind have a market-based figure beside the location-based one. */
  public boolean isPurchasedElectricity() {
    return id.equals("purchased-electricity");
  }
}
