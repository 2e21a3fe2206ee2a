// SPDX-License-Identifier: Apache-2.0
package org.tanheng.factors;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Hash;
import org.tanheng.factors.internal.FuelNames;
import org.tanheng.factors.internal.Regions;
import org.tanheng.factors.internal.Rows;
import org.tanheng.factors.internal.Tables;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * A fixed release of published factors. What it holds never changes: its hash is that of its
 * tables, so a result that names the release can be repeated for ever.
 */
public final class FactorLibrary {

  /** Id of the bundled release. */
  public static final String RELEASE = "2026.11.2";

  private static final FactorLibrary BUNDLED = new FactorLibrary(RELEASE, Tables.bundled());

  private final String release;
  private final Tables tables;
  private final Map<FactorFamily, List<Factor>> families = new EnumMap<>(FactorFamily.class);
  private @Nullable Map<String, Factor> factors;
  private @Nullable Regions regions;
  private @Nullable FuelTables fuels;
  private @Nullable GwpTable gwp;
  private @Nullable Hash hash;

  private FactorLibrary(String release, Tables tables) {
    this.release = release;
    this.tables = tables;
  }

  /** The release that the product brings. */
  public static FactorLibrary bundled() {
    return BUNDLED;
  }

  /**
   * A release by its tables, all read at once; empty where they are none that this code can read.
   * Who published them and whether they are those of that name does not follow from them.
   *
   * @param tables texts in the order of {@link #tables}
   */
  public static Optional<FactorLibrary> of(String release, List<String> tables) {
    try {
      FactorLibrary library = new FactorLibrary(release, Tables.of(tables));
      library.fuels();
      library.regions();
      library.gwp().check();
      return Optional.of(library);
    } catch (FindingException
        | NoSuchElementException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Id of the release. */
  public String release() {
    return release;
  }

  /** SHA-256 over the hashes of its tables in their order. */
  public synchronized Hash hash() {
    Hash known = hash;
    if (known == null) {
      known = hashOf(tables.texts());
      hash = known;
    }
    return known;
  }

  /** The hash of a release with these tables in this order. */
  public static Hash hashOf(Stream<String> tables) {
    return Hash.ofText(
        tables.map(text -> Hash.ofText(text).hex()).collect(Collectors.joining("\n")));
  }

  /** The texts of its tables (CSV, RFC 4180), in the order of its hash. */
  public List<String> tables() {
    return tables.texts().toList();
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
  public String regionName(String name) {
    return regions().canonical(name);
  }

  /** The table of GWP values. */
  public synchronized GwpTable gwp() {
    GwpTable loaded = gwp;
    if (loaded == null) {
      loaded = new GwpTable(tables, release);
      gwp = loaded;
    }
    return loaded;
  }

  /** The tables of fuel defaults. */
  public synchronized FuelTables fuels() {
    FuelTables loaded = fuels;
    if (loaded == null) {
      loaded = new FuelTables(byId().values(), new FuelNames(tables), release);
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
    return new Resolver(this, regions()).resolve(query);
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
              "the id of a row of release " + release,
              "Copy the id from the factor library."));
    }
    return factor.serves(use)
        ? Outcome.done(new Resolution(factor, "declared: this row"))
        : Outcome.refused(Resolver.wrongFamily(factor.family(), use));
  }

  private synchronized Map<String, Factor> byId() {
    Map<String, Factor> loaded = factors;
    if (loaded == null) {
      loaded = new Rows(tables).factors();
      factors = loaded;
    }
    return loaded;
  }

  private synchronized Regions regions() {
    Regions loaded = regions;
    if (loaded == null) {
      loaded = new Regions(tables);
      regions = loaded;
    }
    return loaded;
  }
}
