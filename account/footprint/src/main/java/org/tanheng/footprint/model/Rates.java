// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.factors.Use;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What one unit of each supply at the edge of a model causes. */
final class Rates {
  private static final List<String> MASSES = List.of("kgCO2e", "kgCO2");
  private static final Unit KWH = Unit.of("kWh");
  private static final int AVERAGE_DECIMALS = 4;

  private final FactorLibrary library;
  private final Backgrounds backgrounds;
  private final ProductModel model;
  private final PowerRates power;
  private final List<Finding> findings;
  private final Map<String, List<Rate>> known = new HashMap<>();

  Rates(
      ProductModel model, FactorLibrary library, Backgrounds backgrounds, List<Finding> findings) {
    this.model = model;
    this.library = library;
    this.backgrounds = backgrounds;
    this.findings = findings;
    power = new PowerRates(model, library, findings);
  }

  PowerRates power() {
    return power;
  }

  /** The rates of a supply for amounts in a unit; one but for electricity. */
  List<Rate> of(String path, Supply supply, Unit unit) {
    return known.computeIfAbsent(path, p -> made(p, supply, unit));
  }

  private List<Rate> made(String path, Supply supply, Unit unit) {
    return switch (supply) {
      case Supply.Power electricity -> power.of(path, electricity, unit);
      case Supply.OfFactor of -> List.of(factor(path, of, unit));
      case Supply.Stated of -> {
        of.values().values().forEach(v -> average(path, v));
        yield List.of(
            Rate.whole(of.name(), values(path, of.values(), unit), of.provenance(), List.of()));
      }
      case Supply.Supplied of -> {
        validity(path, of);
        of.values().values().forEach(v -> average(path, v));
        yield List.of(
            Rate.whole(of.company(), values(path, of.values(), unit), of.provenance(), List.of()));
      }
      case Supply.OfDatabase of -> List.of(database(path, of, unit));
      case Supply.OfProcess of -> throw new IllegalArgumentException(path);
    };
  }

  private Rate factor(String path, Supply.OfFactor of, Unit unit) {
    Factor row =
        library
            .find(of.id())
            .orElseThrow(
                () ->
                    refuse(
                        "factor-not-found",
                        path,
                        of.id(),
                        "the id of a row of release " + library.release(),
                        "Copy the id from the factor library."));
    if (row.serves(Use.SCOPE_2) || row.serves(Use.RESIDUAL) || row.serves(Use.REDUCTION)) {
      throw scope2(path, row);
    }
    double[] values = new double[Channel.ALL.size()];
    values[of.channel().ordinal()] = perUnit(path, row.value(), unit);
    Provenance own = of.provenance();
    Provenance published = provenance(row);
    Provenance from =
        new Provenance(
            Origin.LIBRARY,
            published.document(),
            row.id(),
            published.period(),
            published.place(),
            own.technology(),
            published.supplier(),
            own.illustrative(),
            own.primaryShare(),
            own.pedigree(),
            own.ratings(),
            own.spread());
    return Rate.whole(row.nameEn(), values, from, List.of(row.id()));
  }

  private Rate database(String path, Supply.OfDatabase of, Unit unit) {
    Backgrounds.Product product =
        backgrounds
            .find(of.database(), of.version(), of.process())
            .orElseThrow(
                () ->
                    refuse(
                        "background-unknown",
                        path,
                        of.database() + " " + of.version() + " " + of.process(),
                        "a product of an imported database",
                        "Import the database in this version, or mend the identity."));
    double ratio = ratio(path, unit, product.unit());
    if (product.open() > 0) {
      findings.add(
          Finding.warning(
              "background-open",
              path,
              of.database() + " " + of.version() + ": " + product.open() + " without supplier",
              "a database whose exchanges are all linked",
              "What they would cause is left out: look at the list of the database."));
    }
    double[] values = new double[Channel.ALL.size()];
    product.values().forEach((channel, value) -> values[channel.ordinal()] = value * ratio);
    Provenance own = of.provenance();
    Provenance from =
        new Provenance(
            Origin.DATABASE,
            own.document().isEmpty() ? of.database() + " " + of.version() : own.document(),
            of.process(),
            own.period(),
            own.place(),
            own.technology(),
            own.supplier().isEmpty() ? of.database() : own.supplier(),
            own.illustrative(),
            own.primaryShare(),
            own.pedigree(),
            own.ratings(),
            own.spread());
    return Rate.whole(product.name(), values, from, List.of());
  }

  private void validity(String path, Supply.Supplied of) {
    var first = of.from();
    var last = of.to();
    boolean apart =
        ModelPeriod.of(model.period())
            .filter(
                period ->
                    first != null && first.isAfter(period.last())
                        || last != null && last.isBefore(period.first()))
            .isPresent();
    if (apart) {
      findings.add(
          Finding.warning(
              "pcf-validity",
              path,
              of.pcf() + " holds " + first + " to " + last,
              "a footprint that holds in " + model.period(),
              "Ask the supplier for one of the period."));
    }
  }

  /** A scope 2 average typed in by hand is refused as if it had been named. */
  private void average(String path, Quantity value) {
    for (String mass : MASSES) {
      Unit unit = Unit.of(mass).dividedBy(KWH);
      if (value.unit().isCommensurable(unit)) {
        average(path, value.in(unit).setScale(AVERAGE_DECIMALS, RoundingMode.HALF_EVEN));
      }
    }
  }

  private void average(String path, BigDecimal each) {
    for (Factor row : library.factors()) {
      boolean grid =
          row.family() == FactorFamily.CN_GRID_AVERAGE
              || row.family() == FactorFamily.CN_GRID_EXCLUDING_TRADED;
      if (grid && row.value().in("kgCO2/kWh").compareTo(each) == 0) {
        throw scope2(path, row);
      }
    }
  }

  private static FindingException scope2(String path, Factor row) {
    return refuse(
        "footprint-scope2-average",
        path,
        row.id() + " " + row.value(),
        "a footprint factor of electricity (cn-electricity-footprint)",
        "An organisation's factor leaves out what stands upstream: write from: { electricity: ... }.");
  }

  static Provenance provenance(Factor row) {
    Integer year = row.dataYear();
    return new Provenance(
        Origin.LIBRARY,
        row.document().title(),
        row.id(),
        year == null ? "" : year.toString(),
        row.region(),
        row.key("item"),
        row.document().publisher(),
        false,
        0,
        null,
        null,
        null);
  }

  private double[] values(String path, Map<Channel, Quantity> stated, Unit unit) {
    double[] values = new double[Channel.ALL.size()];
    stated.forEach((channel, value) -> values[channel.ordinal()] = perUnit(path, value, unit));
    return values;
  }

  /** A factor in kgCO2e per unit. */
  static double perUnit(String path, Quantity factor, Unit unit) {
    for (String mass : MASSES) {
      Unit wanted = Unit.of(mass).dividedBy(unit);
      if (factor.unit().isCommensurable(wanted)) {
        return factor.in(wanted).doubleValue();
      }
    }
    throw refuse(
        "unit-dimension",
        path,
        factor.toString(),
        "kgCO2e/" + unit.symbol(),
        "Give amount and factor units of one dimension.");
  }

  /** How many of one unit one of another is. */
  static double ratio(String path, Unit from, Unit to) {
    if (!from.isCommensurable(to)) {
      throw refuse(
          "unit-dimension",
          path,
          from.symbol(),
          to.symbol(),
          "Give the amount in a unit of what is supplied.");
    }
    return new Quantity(BigDecimal.ONE, from).in(to).doubleValue();
  }

  static FindingException refuse(
      String code, String path, String got, String wanted, String advice) {
    return new FindingException(Finding.error(code, path, got, wanted, advice));
  }
}
