// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.PackMaterial;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.carbon.SourceKind.Treatment;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.FactorQuery;
import org.tanheng.factors.FuelTables;
import org.tanheng.factors.Resolution;
import org.tanheng.factors.Use;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/** Finds factors, fuel defaults and GWP values for one inventory, as a method pack asks. */
public final class Lookup {

  private static final Unit PLAIN_MASS = Unit.of("t");
  static final Unit TONNE = Unit.of("tCO2e");

  private static final String METHANE = "CH4";
  private static final String CHINESE = "cn-";
  private static final int FILING_YEARS = 1;
  private static final String IPCC = "ipcc-2006-";
  private static final String IPCC_TABLE = "ipcc-2006-manufacturing";

  private final FactorLibrary library;
  private final MethodPack pack;
  private final String gwp;
  private final LocalDate start;
  private final LocalDate end;
  private final Shares shares;
  private final Map<Conversion, Formula> equivalents = new HashMap<>();
  private final FormulaCache formulas = new FormulaCache();
  private final TableCheck tables = new TableCheck(this);
  private final Map<String, Trace> potentials = new HashMap<>();
  private final Map<String, Map<String, Trace>> fuels = new HashMap<>();
  private final Map<String, Boolean> biogenic = new HashMap<>();
  private final Map<String, Set<String>> regions = new HashMap<>();
  private final List<Finding> findings;

  private record Conversion(String gas, Unit unit) {}

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
    this.gwp = gwp;
    this.start = input.start();
    this.end = input.end();
    this.shares = new Shares(input);
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

  /** Refuses a GWP set that does not exist. */
  public void checkGwpSet() {
    library.gwp().value(gwp, "CO2").orElseThrow();
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

  FormulaCache formulas() {
    return formulas;
  }

  TableCheck tables() {
    return tables;
  }

  Map<String, Trace> fuel(String fuel, @Nullable String table, SourceKind kind) {
    if (!kind.usesFuelTable() || kind.treatment().isBalance()) {
      var material = pack.material(fuel);
      if (material.isPresent()) {
        return material.get().traces(pack);
      }
    }
    if (!kind.usesFuelTable()) {
      throw unknownMaterial(fuel);
    }
    String from = table(table);
    String row = from + "/" + fuel;
    if (kind.treatment() == Treatment.BIOGENIC) {
      refuseFossil(fuel, from);
    }
    if (kind.treatment() != Treatment.BIOGENIC
        && biogenic.computeIfAbsent(row, key -> library.fuels().isBiogenic(from, fuel))) {
      warn(
          "fuel-biogenic",
          "fuel",
          fuel + " as " + kind.id(),
          "biogenic-combustion",
          "Its CO2 is biogenic and stands apart; only CH4 and N2O count.");
    }
    return fuels.computeIfAbsent(row, key -> library.fuels().defaults(from, fuel).orElseThrow());
  }

  /** CO2 of a biogenic kind is in no total: a fossil fuel must not slip into it. */
  private void refuseFossil(String fuel, String table) {
    FuelTables tables = library.fuels();
    if (tables.isBiogenic(table, fuel)) {
      return;
    }
    Optional<String> fossil =
        tables
            .fossil(table, fuel)
            .or(() -> tables.fossil(IPCC_TABLE, fuel))
            .filter(row -> !tables.isBiogenic(IPCC_TABLE, fuel));
    if (fossil.isPresent()) {
      throw new FindingException(
          Finding.error(
              "fuel-fossil",
              "fuel",
              fuel + ", the row " + fossil.get(),
              "a biogenic fuel",
              "Use stationary-combustion: CO2 of a fossil fuel counts."));
    }
    if (tables.defaults(table, fuel).isDone()) {
      return;
    }
    List<String> own = tables.biogenic(table);
    throw new FindingException(
        Finding.error(
            "fuel-unknown",
            "fuel",
            fuel,
            own.isEmpty()
                ? "no biogenic fuel stands in "
                    + table
                    + "; table "
                    + IPCC_TABLE
                    + " has: "
                    + String.join("; ", tables.biogenic(IPCC_TABLE))
                : "a biogenic fuel of " + table + ": " + String.join("; ", own),
            "Leave out the fuel and state your own ncv and co2-factor, or carbon-content and"
                + " oxidation-factor; or name a table that has it."));
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
    String name = FactorLibrary.regionName(region);
    return regions
        .computeIfAbsent(
            family,
            code ->
                library.factors().stream()
                    .filter(f -> f.family().code().equals(code))
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

  /**
   * The library's name of a gas, so that its spellings are one gas; methane of any origin is CH4.
   */
  String gas(String stated) {
    String name = library.gwp().name(stated).orElse(stated);
    return name.startsWith(METHANE + "-") ? METHANE : name;
  }

  /** The mass of a gas as CO2 equivalent; methane by its stated origin, else by the kind. */
  Traced equivalent(String label, SourceInput source, String gas, SourceKind kind, Traced mass) {
    if (gas.equals("CO2e")) {
      return mass;
    }
    Trace potential =
        potentials.computeIfAbsent(
            gwpName(source, gas, kind), name -> library.gwp().value(gwp, name).orElseThrow());
    Unit unit = mass.value().unit();
    return equivalents
        .computeIfAbsent(new Conversion(gas, unit), c -> conversion(c, potential))
        .evaluate(label, Map.of("mass", mass, "gwp", potential))
        .orElseThrow();
  }

  private Formula conversion(Conversion of, Trace potential) {
    String bridge = of.unit().isCommensurable(PLAIN_MASS) ? "" : "*[1 t/t" + of.gas() + "]";
    return formulas
        .compile(
            "mass" + bridge + "*gwp",
            Map.of("mass", of.unit(), "gwp", potential.value().unit()),
            TONNE)
        .orElseThrow();
  }

  /** What lines computed by the same factor share. */
  String key(SourceInput source, Map<String, Traced> arguments) {
    return FactorKey.of(
        source, arguments, Objects.requireNonNullElse(source.table(), pack.fuelTable()));
  }

  private String table(@Nullable String stated) {
    if (stated == null || stated.equals(pack.fuelTable())) {
      return pack.fuelTable();
    }
    if (!library.fuels().names().contains(stated)) {
      throw new FindingException(
          Finding.error(
              "table-unknown",
              "table",
              stated,
              String.join(", ", library.fuels().names()),
              "Choose one of these tables of fuel defaults."));
    }
    if (stated.startsWith(IPCC) && pack.fuelTable().startsWith(IPCC)) {
      return stated;
    }
    findings.add(
        Finding.warning(
            "table-mixed",
            "table",
            stated,
            pack.fuelTable() + ", the table of " + pack.id(),
            "A parameter of another document's table does not conform to the method; say why."));
    return stated;
  }

  private FindingException unknownMaterial(String name) {
    return new FindingException(
        Finding.error(
            "material-unknown",
            "material",
            name,
            String.join(", ", pack.materials().stream().map(PackMaterial::zh).toList()),
            "Choose a material of the method's table, or state the parameters."));
  }

  private String gwpName(SourceInput source, String gas, SourceKind kind) {
    if (!gas.equals(METHANE)) {
      return gas;
    }
    if (!pack.methaneSplit()) {
      return "CH4-unsplit";
    }
    String stated = source.gas();
    if (stated != null && stated.startsWith(METHANE + "-")) {
      return stated;
    }
    return kind.id().equals("fugitive") ? "CH4-fossil" : "CH4-non-fossil";
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
