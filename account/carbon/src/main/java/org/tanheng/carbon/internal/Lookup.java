// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.FactorQuery;
import org.tanheng.factors.Resolution;
import org.tanheng.factors.Use;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/** Finds the factors for one inventory, as a method pack asks. */
public final class Lookup {

  static final Unit TONNE = Unit.of("tCO2e");

  private static final String CHINESE = "cn-";
  private static final int FILING_YEARS = 1;

  private final FactorLibrary library;
  private final MethodPack pack;
  private final LocalDate start;
  private final LocalDate end;
  private final Shares shares;
  private final FormulaCache formulas = new FormulaCache();
  private final TableCheck tables = new TableCheck(this);
  private final FuelLookup fuels;
  private final GasLookup gases;
  private final Map<String, Set<String>> regions = new HashMap<>();
  private final List<Finding> findings;

  /** For one inventory; warnings go to the findings. */
  public Lookup(
      FactorLibrary library,
      MethodPack pack,
      String gwp,
      InventoryInput input,
      List<Finding> findings) {
    this.findings = findings;
    this.library = library;
    this.pack = pack;
    this.start = input.start();
    this.end = input.end();
    this.shares = new Shares(input);
    this.fuels = new FuelLookup(library, pack, findings);
    this.gases = new GasLookup(library, pack, gwp, formulas);
  }

  LocalDate start() {
    return start;
  }

  LocalDate end() {
    return end;
  }

  /** Whether a result stands for any day of a datum. */
  boolean meets(LabResult result, ActivityDatum datum) {
    return result.meets(
        Objects.requireNonNullElse(datum.from(), start),
        Objects.requireNonNullElse(datum.to(), end));
  }

  /** Adds a warning under the source. */
  void report(SourceInput source, Finding warning) {
    Finding placed = warning.at("sources." + source.id() + ": " + warning.subject());
    if (!findings.contains(placed)) {
      findings.add(placed);
    }
  }

  Shares shares() {
    return shares;
  }

  FactorLibrary library() {
    return library;
  }

  MethodPack pack() {
    return pack;
  }

  FuelLookup fuels() {
    return fuels;
  }

  /** Gases and their GWP values. */
  public GasLookup gases() {
    return gases;
  }

  FormulaCache formulas() {
    return formulas;
  }

  TableCheck tables() {
    return tables;
  }

  Traced factor(FactorChoice choice, SourceKind kind) {
    return switch (choice) {
      case FactorChoice.Own own -> own(own);
      case FactorChoice.Library row -> location(row(row, use(kind)));
      case FactorChoice.Row row -> location(row(library.resolve(row.id(), use(kind))));
    };
  }

  /** What certificates do not cover has a factor of its own, which is no location-based one. */
  private Traced location(Traced factor) {
    Citation source = factor.trace().source();
    if (source != null
        && source.id() != null
        && source.id().startsWith(FactorFamily.CN_GRID_EXCLUDING_TRADED.code() + "/")) {
      warn(
          "factor-not-location",
          "factor",
          source.id(),
          FactorFamily.CN_GRID_AVERAGE.code(),
          "State the grid average as factor and this one as residual.");
    }
    return factor;
  }

  private void warn(String code, String place, String got, String wanted, String advice) {
    Finding warning = Finding.warning(code, place, got, wanted, advice);
    if (!findings.contains(warning)) {
      findings.add(warning);
    }
  }

  /** The residual factor; a bare family takes region and year of the location factor. */
  Traced residual(FactorChoice residual, @Nullable FactorChoice location, SourceKind kind) {
    try {
      return remainder(residual, location);
    } catch (FindingException e) {
      throw moved(e, "residual");
    }
  }

  private Traced remainder(FactorChoice residual, @Nullable FactorChoice location) {
    if (residual instanceof FactorChoice.Library bare
        && bare.region() == null
        && bare.year() == null
        && named(location) instanceof FactorChoice.Library known) {
      String region = wider(residual, location);
      return row(
          new FactorChoice.Library(
              bare.family(), region == null ? known.region() : region, known.year()),
          Use.RESIDUAL);
    }
    return switch (residual) {
      case FactorChoice.Library row -> row(row, Use.RESIDUAL);
      case FactorChoice.Row row -> row(library.resolve(row.id(), Use.RESIDUAL));
      case FactorChoice.Own own -> own(own);
    };
  }

  /**
   * The region that a bare Chinese residual family is published for where it has no row for that of
   * the location factor; null where it has one, or the family or the country is another.
   */
  @Nullable String wider(@Nullable FactorChoice residual, @Nullable FactorChoice location) {
    if (residual instanceof FactorChoice.Library bare
        && bare.region() == null
        && bare.year() == null
        && bare.family().startsWith(CHINESE)
        && named(location) instanceof FactorChoice.Library known
        && known.family().startsWith(CHINESE)
        && known.region() != null
        && !has(bare.family(), known.region())) {
      return FactorFamily.of(bare.family())
          .map(FactorFamily::widest)
          .filter(region -> !region.isEmpty())
          .orElse(null);
    }
    return null;
  }

  private boolean has(String family, String region) {
    String name = library.regionName(region);
    return regions
        .computeIfAbsent(
            family,
            code ->
                FactorFamily.of(code).map(library::factors).orElse(List.of()).stream()
                    .map(Factor::region)
                    .collect(Collectors.toSet()))
        .contains(name);
  }

  /** Refuses a factor of the province that does not belong. */
  public void checkProvincial(FactorChoice choice, SourceKind kind) {
    try {
      factor(choice, kind);
    } catch (FindingException e) {
      throw moved(e, "provincial");
    }
  }

  /** The same findings at the key that the user wrote. */
  private static FindingException moved(FindingException e, String key) {
    return new FindingException(
        e.findings().stream()
            .map(f -> f.subject().startsWith("factor") ? f.at(key + f.subject().substring(6)) : f)
            .toList());
  }

  /** A choice by family, region and year; a row of the library as what it is a row of. */
  @Nullable FactorChoice named(@Nullable FactorChoice choice) {
    return choice instanceof FactorChoice.Row row
        ? library
            .find(row.id())
            .<FactorChoice>map(
                f -> new FactorChoice.Library(f.family().code(), f.region(), f.dataYear()))
            .orElse(choice)
        : choice;
  }

  @Nullable Traced defaultFactor(SourceKind kind) {
    if (kind.family() != null) {
      return row(new FactorChoice.Library(kind.family(), null, null), Use.SCOPE_2);
    }
    return "heat".equals(kind.defaults().get("factor"))
        ? row(new FactorChoice.Library("cn-heat", null, null), Use.HEAT)
        : null;
  }

  /** What lines computed by the same factor share. */
  String key(SourceInput source, Map<String, Traced> arguments) {
    return FactorKey.of(
        source, arguments, Objects.requireNonNullElse(source.table(), pack.fuelTable()));
  }

  private static Use use(SourceKind kind) {
    return switch (kind.id()) {
      case "purchased-electricity", "exported-electricity" -> Use.SCOPE_2;
      case "purchased-heat", "exported-heat" -> Use.HEAT;
      default -> Use.ACTIVITY;
    };
  }

  private static Traced own(FactorChoice.Own own) {
    if (own.value().isNegative()) {
      throw new FindingException(
          Finding.error(
              "negative-parameter",
              "factor",
              own.value().toString(),
              "zero or more",
              "Check the sign."));
    }
    return Trace.published(
        "factor",
        own.value(),
        Quality.MANUAL,
        new Citation(own.source(), null, "declared", own.evidence(), null, false));
  }

  private Traced row(FactorChoice.Library row, Use use) {
    var query =
        new FactorQuery(row.family(), row.region(), row.year(), use, end.plusYears(FILING_YEARS));
    return row(library.resolve(query));
  }

  private Traced row(Outcome<Resolution> found) {
    Resolution resolution = found.orElseThrow();
    return resolution.factor().trace("factor (" + resolution.reason() + ")", library.release());
  }
}
