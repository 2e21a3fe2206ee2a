// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.factors.internal.Csv;
import org.tanheng.factors.internal.ElectricityRows;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A fixed release of published factors. What it holds never changes: its hash is that of its
 * tables, so a result that names the release can be repeated for ever.
 */
public final class FactorLibrary {

  /** Id of the bundled release. */
  public static final String RELEASE = "2026.11.1";

  static final List<String> TABLES =
      List.of(
          "grid_factors_cn.csv",
          "electricity_footprint_cn.csv",
          "heat_cn.csv",
          "fuels_cn.csv",
          "ipcc_combustion.csv",
          "gwp.csv");

  private static final FactorLibrary BUNDLED = new FactorLibrary();

  private @Nullable List<Factor> factors;

  private FactorLibrary() {}

  /** The release that the product brings. */
  public static FactorLibrary bundled() {
    return BUNDLED;
  }

  /** Id of the release. */
  public String release() {
    return RELEASE;
  }

  /** SHA-256 over the hashes of its tables in their order. */
  public Hash hash() {
    return Hash.ofText(
        TABLES.stream()
            .map(name -> Hash.ofText(Csv.text(name)).hex())
            .collect(Collectors.joining("\n")));
  }

  /** All electricity and heat factors. */
  public synchronized List<Factor> factors() {
    List<Factor> loaded = factors;
    if (loaded == null) {
      loaded = ElectricityRows.load();
      factors = loaded;
    }
    return loaded;
  }

  /** The table of GWP values. */
  public GwpTable gwp() {
    return GwpTable.bundled();
  }

  /** The tables of fuel defaults. */
  public FuelTables fuels() {
    return FuelTables.bundled();
  }

  /**
   * The factor that fits, with the reason. Findings: {@code factor-family} for a family that is
   * unknown or does not serve the use, {@code factor-not-found} with what there is.
   */
  public Outcome<Resolution> resolve(FactorQuery query) {
    Optional<FactorFamily> known = FactorFamily.of(query.family());
    if (known.isEmpty()) {
      return refuse(
          "factor-family", query.family(), codes(f -> true), "Name a family of the library.");
    }
    FactorFamily family = known.get();
    if (!family.serves(query.use())) {
      return refuse(
          "factor-family",
          family.code() + ", for " + family.purpose(),
          "a family for " + query.use().words() + ": " + codes(f -> f.serves(query.use())),
          "Use the family that the programme names; these factors measure something else.");
    }
    String region = query.region() == null ? family.widest() : query.region();
    List<Factor> inRegion =
        factors().stream()
            .filter(f -> f.family() == family && f.region().equals(region))
            .sorted(Comparator.comparingInt(Factor::dataYear).reversed())
            .toList();
    if (inRegion.isEmpty()) {
      return refuse(
          "factor-not-found",
          family.code() + " " + region,
          "a region of " + family.code() + ": " + regions(family),
          "Write the region as it is published.");
    }
    return query.year() == null ? latest(query, inRegion) : ofYear(query.year(), inRegion);
  }

  private static Outcome<Resolution> ofYear(int year, List<Factor> inRegion) {
    return inRegion.stream()
        .filter(f -> f.dataYear() == year)
        .findFirst()
        .map(f -> Outcome.done(new Resolution(f, "declared: region and data year")))
        .orElseGet(
            () ->
                refuse(
                    "factor-not-found",
                    inRegion.getFirst().family().code()
                        + " "
                        + inRegion.getFirst().region()
                        + " "
                        + year,
                    "a data year of "
                        + String.join(
                            ", ",
                            inRegion.stream().map(f -> Integer.toString(f.dataYear())).toList()),
                    "Notices lag by about two years: name the latest that is published."));
  }

  private static Outcome<Resolution> latest(FactorQuery query, List<Factor> inRegion) {
    Factor newest =
        inRegion.stream()
            .filter(f -> f.publishedDate().compareTo(query.closing().toString()) <= 0)
            .findFirst()
            .orElse(inRegion.getLast());
    return Outcome.done(
        new Resolution(
            newest, "latest published on " + query.closing() + ": " + newest.document()));
  }

  private static String codes(java.util.function.Predicate<FactorFamily> pick) {
    var codes = new ArrayList<String>();
    for (FactorFamily family : FactorFamily.values()) {
      if (pick.test(family)) {
        codes.add(family.code());
      }
    }
    return String.join(", ", codes);
  }

  private String regions(FactorFamily family) {
    return factors().stream()
        .filter(f -> f.family() == family)
        .map(Factor::region)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Outcome<Resolution> refuse(String code, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error(code, "factor", got, wanted, advice));
  }

  static List<Map<String, String>> table(String name) {
    return Csv.bundled(name);
  }
}
