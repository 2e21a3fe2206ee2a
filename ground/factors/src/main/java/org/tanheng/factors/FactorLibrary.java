// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.factors.internal.Csv;
import org.tanheng.factors.internal.Regions;
import org.tanheng.factors.internal.Rows;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A fixed release of published factors. What it holds never changes: its hash is that of its
 * tables, so a result that names the release can be repeated for ever.
 */
public final class FactorLibrary {

  /** Id of the bundled release. */
  public static final String RELEASE = "2026.11.2";

  private static final List<String> FACTORS =
      List.of(
          "grid-cn.csv",
          "electricity-footprint-cn.csv",
          "heat-cn.csv",
          "grid-world.csv",
          "fuels.csv",
          "ipcc-combustion.csv",
          "process.csv",
          "energy-coefficients.csv",
          "activity-uk.csv",
          "activity-us.csv",
          "spend-us.csv");

  private static final List<String> NAMES =
      List.of("documents.csv", "regions.csv", "fuel-names.csv", "gwp.csv");

  private static final FactorLibrary BUNDLED = new FactorLibrary();

  private final Map<FactorFamily, List<Factor>> families = new EnumMap<>(FactorFamily.class);
  private @Nullable Map<String, Factor> factors;
  private @Nullable FuelTables fuels;
  private @Nullable Hash hash;

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
  public synchronized Hash hash() {
    Hash known = hash;
    if (known == null) {
      known =
          Hash.ofText(
              java.util.stream.Stream.concat(FACTORS.stream(), NAMES.stream())
                  .map(name -> Hash.ofText(Csv.text(name)).hex())
                  .collect(Collectors.joining("\n")));
      hash = known;
    }
    return known;
  }

  /** All factors in the order of their tables. */
  public List<Factor> factors() {
    return List.copyOf(byId().values());
  }

  /** The factors of a family in the order of their tables. */
  public synchronized List<Factor> factors(FactorFamily family) {
    return families.computeIfAbsent(
        family, code -> byId().values().stream().filter(f -> f.family() == code).toList());
  }

  /** The row of that id. */
  public Optional<Factor> find(String id) {
    return Optional.ofNullable(byId().get(id));
  }

  /**
   * The rows that hold all of the words, in any case, in id, names, region, value, unit, document
   * or note, in the order of their tables.
   */
  public List<Factor> search(List<String> words) {
    List<String> wanted = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return byId().values().stream().filter(factor -> factor.holds(wanted)).toList();
  }

  /** The library's spelling of a region that is written in Chinese, English or code. */
  public static String regionName(String name) {
    return Regions.canonical(name);
  }

  /** The table of GWP values. */
  public GwpTable gwp() {
    return GwpTable.bundled();
  }

  /** The tables of fuel defaults. */
  public synchronized FuelTables fuels() {
    FuelTables loaded = fuels;
    if (loaded == null) {
      loaded = new FuelTables(byId().values());
      fuels = loaded;
    }
    return loaded;
  }

  /**
   * The factor that fits, with the reason. Findings: {@code factor-family} for a family that is
   * unknown or does not serve the use, {@code factor-not-found} with what there is, {@code
   * factor-ambiguous} where several rows fit and the id must be named.
   */
  public Outcome<Resolution> resolve(FactorQuery query) {
    return new Resolver(this).resolve(query);
  }

  /**
   * The row of that id for a use. Findings: {@code factor-not-found}, {@code factor-family} where
   * the row measures something else.
   */
  public Outcome<Resolution> resolve(String id, Use use) {
    Factor factor = byId().get(id);
    if (factor == null) {
      return Outcome.refused(
          Finding.error(
              "factor-not-found",
              "factor",
              id,
              "the id of a row of release " + RELEASE,
              "Copy the id from the factor library."));
    }
    return factor.serves(use)
        ? Outcome.done(new Resolution(factor, "declared: this row"))
        : Outcome.refused(Resolver.wrongFamily(factor.family(), use));
  }

  private synchronized Map<String, Factor> byId() {
    Map<String, Factor> loaded = factors;
    if (loaded == null) {
      var rows = new LinkedHashMap<String, Factor>();
      new Rows().load(FACTORS).forEach(factor -> rows.put(factor.id(), factor));
      loaded = java.util.Collections.unmodifiableMap(rows);
      factors = loaded;
    }
    return loaded;
  }
}
