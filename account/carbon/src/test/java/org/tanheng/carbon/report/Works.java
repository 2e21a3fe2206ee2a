// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.Certificates;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.HalfRangeChoice;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceUncertainty;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;

/** Two works with published answers: vectors T2 and T3, and the machinery report of example 16. */
final class Works {
  private Works() {}

  /** Electricity 5,306 t or 3,657.6 t by market, gas 454.653191916 t. */
  static Inventory iso() {
    SourceInput grid =
        source(
            "grid",
            "purchased-electricity",
            "10000 MWh",
            null,
            Map.of(),
            new FactorChoice.Library("cn-grid-average", "全国", 2023),
            new Certificates(Quantity.of("4000 MWh"), null, null),
            new FactorChoice.Library("cn-grid-excluding-traded", null, null));
    SourceInput gas =
        source(
            "gas",
            "stationary-combustion",
            "21 1e4 Nm3",
            null,
            Map.of(
                "ncv", Quantity.of("389.31 GJ/1e4 Nm3"),
                "carbon-content", Quantity.of("0.01532 tC/GJ"),
                "oxidation-factor", Quantity.of("0.99")),
            null,
            null,
            null);
    return run("iso-14064-1", 2023, List.of(grid, gas));
  }

  /** Gas 181.801159438338 t, process 232 t, electricity 851.4894325 t. */
  static Inventory machinery() {
    return run(
        "cn-machinery",
        2025,
        List.of(
            source(
                "gas",
                "stationary-combustion",
                "8.4082 1e4 Nm3",
                "天然气",
                Map.of(),
                null,
                null,
                null),
            source("weld", "process", "232 tCO2", null, Map.of(), null, null, null),
            source(
                "grid",
                "purchased-electricity",
                "1619.725 MWh",
                null,
                Map.of(),
                new FactorChoice.Own(Quantity.of("0.5257 tCO2/MWh"), "Central China 2012", null),
                null,
                null)));
  }

  /** Gas of two months, 10 and 11 × 10⁴ Nm³, the second proved by a bill. */
  static Inventory monthly() {
    SourceInput whole =
        source("gas", "stationary-combustion", "1 1e4 Nm3", "天然气", Map.of(), null, null, null);
    LocalDate january = LocalDate.of(2023, 1, 1);
    LocalDate february = january.plusMonths(1);
    List<ActivityDatum> data =
        List.of(
            new ActivityDatum(
                january, february, Quantity.of("10 1e4 Nm3"), Quality.MEASURED, null, null),
            new ActivityDatum(
                february,
                february.plusMonths(1),
                Quantity.of("11 1e4 Nm3"),
                Quality.ESTIMATED,
                "bill:7",
                null));
    return run(
        "cn-general-industry",
        2023,
        List.of(
            new SourceInput(
                whole.id(),
                whole.kind(),
                data,
                whole.fuel(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                SourceInput.Place.NONE,
                List.of())));
  }

  static Inventory run(String method, int year, List<SourceInput> sources) {
    InventoryInput input =
        new InventoryInput(
            "Example works",
            LocalDate.of(year, 1, 1),
            LocalDate.of(year + 1, 1, 1),
            null,
            method,
            sources,
            List.of());
    return InventoryEngine.run(
            input, MethodPacks.bundled().pack(method).orElseThrow(), FactorLibrary.bundled())
        .orElseThrow();
  }

  static SourceInput source(
      String id,
      String kind,
      String activity,
      @Nullable String fuel,
      Map<String, Quantity> parameters,
      @Nullable FactorChoice factor,
      @Nullable Certificates certificates,
      @Nullable FactorChoice residual) {
    return new SourceInput(
        id,
        kind,
        List.of(ActivityDatum.whole(Quantity.of(activity), Quality.MEASURED)),
        fuel,
        null,
        null,
        parameters,
        factor,
        certificates,
        residual,
        new SourceUncertainty(share("0.05"), share("0.10"), Map.of()),
        SourceInput.Place.NONE,
        List.of());
  }

  private static HalfRangeChoice share(String share) {
    var value = new BigDecimal(share);
    return new HalfRangeChoice.Stated(value, value, null, null);
  }

  /** Everything that a report asks for. */
  static ReportContext complete() {
    ReportContext.SourceRemark remark =
        new ReportContext.SourceRemark(null, "monthly bills", "meter, class 0.5S", null);
    return new ReportContext(
        "R-1",
        LocalDate.of(2024, 3, 20),
        new ReportContext.Entity(
            "a works", "code", "legal", "place", "C34", "gears", "turning", "name", "phone"),
        new ReportContext.Boundaries(
            "operational control", "all sources", "over 1 %", List.of(), "apart", "none"),
        new ReportContext.BaseYear("2023", "first year", null, null, "over 5 %", "none"),
        new ReportContext.Methods("best data", "none", "meters", "monthly"),
        new ReportContext.Statements("disclosure", "conforms", "not verified"),
        Map.of("gas", remark, "grid", remark, "weld", remark));
  }

  /** The same without the remark on a source that only the machinery works has. */
  static ReportContext withoutWeld(ReportContext context) {
    var sources = new java.util.HashMap<>(context.sources());
    sources.remove("weld");
    return new ReportContext(
        context.number(),
        context.date(),
        context.entity(),
        context.boundaries(),
        context.baseYear(),
        context.methods(),
        context.statements(),
        sources);
  }
}
