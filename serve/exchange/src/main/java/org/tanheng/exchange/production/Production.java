// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.CoilMonth;
import org.tanheng.footprint.genealogy.GreenPower;
import org.tanheng.footprint.genealogy.Intensities;
import org.tanheng.footprint.genealogy.Items;
import org.tanheng.footprint.genealogy.Meter;

/** A table of production with its plan, made into a month of items. */
public final class Production {
  private Production() {}

  /** Reads a CSV or Parquet file; one wrong cell refuses it, for a part would not close. */
  public static Outcome<CoilMonth> read(
      Path file, String name, YearMonth month, ProductionPlan plan) {
    try {
      Outcome<Cells> opened = open(file, name);
      if (!(opened instanceof Outcome.Done<Cells> done)) {
        return Outcome.refused(opened.findings());
      }
      try (Cells cells = done.value()) {
        Outcome<Layout> layout = Layout.of(cells.header());
        if (!(layout instanceof Outcome.Done<Layout> found)) {
          return Outcome.refused(layout.findings());
        }
        Outcome<CoilMonth> read = items(cells, found.value(), month, plan);
        return layout.flatMap(any -> read);
      }
    } catch (IOException e) {
      return unreadable(name);
    }
  }

  private static Outcome<Cells> open(Path file, String name) throws IOException {
    byte[] magic;
    try (var in = Files.newInputStream(file)) {
      magic = in.readNBytes(4);
    }
    boolean parquet = new String(magic, StandardCharsets.ISO_8859_1).equals("PAR1");
    return parquet ? ParquetCells.open(file, name) : CsvCells.open(file, name);
  }

  private static <T> Outcome<T> unreadable(String name) {
    return Outcome.refused(
        Finding.error(
            "file-unreadable",
            name,
            "no readable file",
            "a .csv or .parquet file",
            "Check the path and its permissions."));
  }

  private static Outcome<CoilMonth> items(
      Cells cells, Layout layout, YearMonth month, ProductionPlan plan) throws IOException {
    return new RowItems(cells, layout, month, plan)
        .read()
        .flatMap(items -> month(items, layout, month, plan));
  }

  private static Outcome<CoilMonth> month(
      Items items, Layout layout, YearMonth month, ProductionPlan plan) {
    List<Finding> findings = new ArrayList<>();
    List<Meter> meters = new ArrayList<>(plan.meters());
    for (int k = 0; k < layout.inputs().size(); k++) {
      Layout.Input input = layout.inputs().get(k);
      List<Meter> own =
          plan.meters().stream().filter(meter -> meter.input().equals(input.name())).toList();
      if (own.isEmpty()) {
        meters.add(whole(items, k, input, month));
      } else if (!own.getFirst().unit().equals(input.unit())) {
        findings.add(otherUnit(input, own.getFirst()));
      }
    }
    Intensities table = intensities(plan, meters, findings);
    CoilMonth done =
        new CoilMonth(
            month,
            items,
            meters,
            plan.lines(),
            table,
            plan.scrap(),
            plan.tolerance(),
            plan.green());
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.refused(findings)
        : Outcome.done(done, findings);
  }

  /** A meter that counted what the items of the month were measured to use, and no more. */
  private static Meter whole(Items items, int input, Layout.Input column, YearMonth month) {
    long sum = 0;
    for (int i = 0; i < items.size(); i++) {
      sum += items.isIn(i, month) ? items.direct(input, i) : 0;
    }
    return new Meter(column.name(), column.unit(), ProductionPlan.DECIMALS, sum, "", List.of());
  }

  private static Intensities intensities(
      ProductionPlan plan, List<Meter> meters, List<Finding> findings) {
    List<String> inputs =
        Stream.concat(
                meters.stream().map(Meter::input),
                plan.green().stream().map(GreenPower::certificate))
            .distinct()
            .toList();
    List<String> categories =
        plan.factors().stream().map(ProductionPlan.Factor::category).distinct().toList();
    Intensities table = new Intensities(inputs, categories);
    for (ProductionPlan.Factor factor : plan.factors()) {
      int input = inputs.indexOf(factor.input());
      int category = categories.indexOf(factor.category());
      if (input < 0) {
        findings.add(
            Finding.warning(
                "factor-unused",
                factor.input(),
                factor.category(),
                String.join(", ", inputs),
                "No input has this name; the factor counts nowhere."));
      } else {
        table.direct(input, category, factor.direct()).upstream(input, category, factor.upstream());
      }
    }
    twice(plan, findings);
    for (Map.Entry<String, List<String>> without : withoutFactor(plan, inputs, categories)) {
      findings.add(
          Finding.warning(
              "factor-missing",
              without.getKey(),
              "no factor for " + String.join(", ", without.getValue()),
              "a footprint factor for each category",
              "The input counts as zero there; add its factor, or zero with a source."));
    }
    return table;
  }

  /** One row may hold the factor at the plant and another that upstream; not two the same. */
  private static void twice(ProductionPlan plan, List<Finding> findings) {
    List<ProductionPlan.Factor> factors = plan.factors();
    for (int i = 0; i < factors.size(); i++) {
      ProductionPlan.Factor one = factors.get(i);
      for (ProductionPlan.Factor other : factors.subList(0, i)) {
        if (other.input().equals(one.input())
            && other.category().equals(one.category())
            && (other.direct() != 0 && one.direct() != 0
                || other.upstream() != 0 && one.upstream() != 0)) {
          findings.add(
              Finding.error(
                  "factor-twice",
                  one.input(),
                  one.category() + " by " + other.source() + " and " + one.source(),
                  "one factor at the plant and one upstream",
                  "Take one of the two out; they would count together."));
        }
      }
    }
  }

  private static List<Map.Entry<String, List<String>>> withoutFactor(
      ProductionPlan plan, List<String> inputs, List<String> categories) {
    List<Map.Entry<String, List<String>>> all = new ArrayList<>();
    for (String input : inputs) {
      List<String> none =
          categories.stream()
              .filter(
                  category ->
                      plan.factors().stream()
                          .noneMatch(
                              factor ->
                                  factor.input().equals(input)
                                      && factor.category().equals(category)))
              .toList();
      if (!none.isEmpty()) {
        all.add(Map.entry(input, none));
      }
    }
    return all;
  }

  private static Finding otherUnit(Layout.Input input, Meter meter) {
    return Finding.error(
        "unit-differs",
        input.name(),
        input.unit() + " in the table",
        meter.unit() + " in the plan",
        "Use one unit in both; nothing is converted here.");
  }
}
