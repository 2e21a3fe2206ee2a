// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.footprint.model.Supply.PowerPart;
import org.tanheng.units.Unit;

/** What electricity causes, by the published footprint factors alone. */
final class PowerRates {
  static final String AVERAGE = "全国电力平均";
  static final String COAL = "燃煤发电";
  static final String GAS = "燃气发电";
  private static final String WITH_LOSSES = "输配电(含线损)";
  private static final String GRID_ONLY = "输配电(不含线损)";

  private final ProductModel model;
  private final FactorLibrary library;
  private final List<Finding> findings;

  PowerRates(ProductModel model, FactorLibrary library, List<Finding> findings) {
    this.model = model;
    this.library = library;
    this.findings = findings;
  }

  /** The parts of a supply of electricity, the remainder last. */
  List<Rate> of(String path, Supply.Power power, Unit unit) {
    var rates = new ArrayList<Rate>();
    double left = 1;
    for (PowerPart part : power.parts()) {
      left -= part.share();
      rates.add(part(part, power.year(), unit));
    }
    if (left > 1e-12) {
      rates.add(
          rate(path + ".grid", left, PowerShown.Kind.GRID, AVERAGE, power.year(), "", false, unit));
    }
    return rates;
  }

  private Rate part(PowerPart part, int year, Unit unit) {
    String certificate = part.certificate();
    if (certificate == null) {
      return part.sold()
          ? rate(part.path(), part.share(), PowerShown.Kind.SOLD, AVERAGE, year, "", false, unit)
          : rate(
              part.path(),
              part.share(),
              PowerShown.Kind.OWN,
              part.technology(),
              year,
              "",
              false,
              unit);
    }
    Optional<PowerCertificate> known =
        model.certificates().stream().filter(c -> c.id().equals(certificate)).findFirst();
    if (known.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "certificate-unknown",
              part.path() + ".certificate",
              certificate,
              String.join(", ", model.certificates().stream().map(PowerCertificate::id).toList()),
              "List it under 'certificates' with the inventory that counts it."));
    }
    return rate(
        part.path(),
        part.share(),
        PowerShown.Kind.CERTIFIED,
        known.get().technology(),
        year,
        certificate,
        true,
        unit);
  }

  private Rate rate(
      String path,
      double share,
      PowerShown.Kind kind,
      String technology,
      int year,
      String certificate,
      boolean delivered,
      Unit unit) {
    Factor factor = row(path, technology, year);
    List<Factor> rows = new ArrayList<>(List.of(factor));
    if (delivered) {
      rows.add(delivery(path, year));
    }
    double[] values = new double[Channel.ALL.size()];
    values[Channel.FOSSIL.ordinal()] =
        rows.stream().mapToDouble(r -> Rates.perUnit(path, r.value(), unit)).sum();
    return new Rate(
        path,
        kind == PowerShown.Kind.GRID ? "grid electricity" : technology,
        share,
        values,
        Rates.provenance(factor),
        rows.stream().map(Factor::id).toList(),
        kind,
        technology,
        certificate);
  }

  /** Rows and value per kWh of a technology, delivered where it is not the average. */
  PowerShown.Case instead(String name, String technology, int year, double total) {
    List<Factor> rows = new ArrayList<>(List.of(row("", technology, year)));
    if (!technology.equals(AVERAGE)) {
      rows.add(delivery("", year));
    }
    Unit kwh = Unit.of("kWh");
    double factor = rows.stream().mapToDouble(r -> Rates.perUnit("", r.value(), kwh)).sum();
    return new PowerShown.Case(name, factor, rows.stream().map(Factor::id).toList(), total);
  }

  private Factor delivery(String path, int year) {
    Optional<Factor> whole = find(WITH_LOSSES, year);
    if (whole.isPresent()) {
      return whole.get();
    }
    Finding told =
        Finding.warning(
            "power-losses-missing",
            path,
            "no published factor of " + year + " with line losses",
            WITH_LOSSES,
            "Take a year that has it; here only the grid itself is counted.");
    if (!findings.contains(told)) {
      findings.add(told);
    }
    return row(path, GRID_ONLY, year);
  }

  private Factor row(String path, String technology, int year) {
    return find(technology, year)
        .orElseThrow(
            () ->
                new FindingException(
                    Finding.error(
                        "factor-not-found",
                        path,
                        technology + " " + year,
                        String.join(
                            ", ",
                            library.factors().stream()
                                .filter(f -> f.family() == FactorFamily.CN_ELECTRICITY_FOOTPRINT)
                                .map(Factor::id)
                                .toList()),
                        "Name a technology and year of the published footprint factors.")));
  }

  private Optional<Factor> find(String technology, int year) {
    return library.find(
        FactorFamily.CN_ELECTRICITY_FOOTPRINT.code() + "/" + technology + "/" + year);
  }
}
