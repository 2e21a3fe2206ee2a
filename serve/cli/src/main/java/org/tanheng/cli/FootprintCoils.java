// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.parquet.CoilParquet;
import org.tanheng.exchange.production.CoilCsv;
import org.tanheng.exchange.production.Production;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.genealogy.CoilJson;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.LateReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint coils FILE}: a month of production in, the footprint of each item out. */
@Command(
    name = "coils",
    description = {
      "Streams a month of coils, batches or orders: splits the meters over the items, carries the"
          + " inventory's lines and the footprints down the genealogy.",
      "FILE has a row an item (.csv or .parquet): item, day, output_kg; optionally scrap_kg,"
          + " loss_kg, charge_kg, returned_kg, minutes, parents (name:kg;name:kg), stage, grade,"
          + " line, shift, route, origin, and a column for each input with its unit, as"
          + " electricity (kWh)."
    },
    mixinStandardHelpOptions = true)
final class FootprintCoils implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Production as .csv or .parquet.")
  private Path file;

  @Option(
      names = "--period",
      required = true,
      description = "The month, as 2026-09; earlier items are opening stock.")
  private String period;

  @Option(
      names = "--plan",
      description = "YAML with meters, lines of the inventory, factors and rules.")
  private @Nullable Path plan;

  @Option(
      names = "--format",
      description = "json (default: the month in sum) or csv (a row an item).")
  private TableForm output = TableForm.json;

  @Option(names = "--out", description = "Writes a row an item to this .parquet or .csv file.")
  private @Nullable Path target;

  @Option(
      names = "--late",
      paramLabel = "ITEM:INPUT=VALUE",
      description =
          "A reading that came late, in the meter's unit; only the item and what is made of it is"
              + " computed again. INPUT@LINE for a meter of a line.")
  private List<String> late = List.of();

  @SuppressWarnings("NullAway.Init")
  FootprintCoils() {}

  @Override
  public Integer call() {
    return Results.print(spec, output.ofFindings(), this::run);
  }

  private Outcome<String> run() throws IOException {
    long begun = System.nanoTime();
    YearMonth month;
    try {
      month = YearMonth.parse(period);
    } catch (DateTimeException e) {
      return Outcome.refused(
          Finding.error("option-invalid", "--period", period, "a month", "Write 2026-09."));
    }
    Outcome<ProductionPlan> settings =
        plan == null
            ? Outcome.done(ProductionPlan.NONE)
            : Files.text(plan).flatMap(ProductionPlan::read);
    var read = settings.flatMap(known -> Production.read(file, file.toString(), month, known));
    long loaded = System.nanoTime();
    Outcome<CoilResult> computed = read.flatMap(CoilResult::of);
    long done = System.nanoTime();
    if (!(computed instanceof Outcome.Done<CoilResult> result)) {
      return Outcome.refused(computed.findings());
    }
    long moved = 0;
    for (String text : late) {
      Outcome<Integer> again = late(text).flatMap(reading -> reading.in(result.value()));
      if (!(again instanceof Outcome.Done<Integer> count)) {
        return Outcome.refused(again.findings());
      }
      moved += count.value();
    }
    long corrected = System.nanoTime();
    if (target != null) {
      write(result.value(), target);
    }
    if (output == TableForm.csv) {
      CoilCsv.write(result.value(), spec.commandLine().getOut());
      return Outcome.done("", computed.findings());
    }
    return Outcome.done(
        json(
            result.value(),
            computed.findings(),
            new Times(begun, loaded, done, corrected, System.nanoTime()),
            moved));
  }

  /** When what was done, ns. */
  private record Times(long begun, long loaded, long done, long corrected, long ended) {}

  private static Outcome<LateReading> late(String text) {
    int colon = text.indexOf(':');
    int equals = text.lastIndexOf('=');
    if (colon > 0
        && equals > colon + 1
        && text.substring(equals + 1).matches("[0-9]+(\\.[0-9]+)?")) {
      String[] meter = text.substring(colon + 1, equals).split("@", 2);
      return Outcome.done(
          new LateReading(
              text.substring(0, colon),
              meter[0],
              meter.length > 1 ? meter[1] : "",
              new BigDecimal(text.substring(equals + 1))));
    }
    return Outcome.refused(
        Finding.error(
            "option-invalid", "--late", text, "ITEM:INPUT=VALUE", "Write S1:electricity=1100."));
  }

  private static void write(CoilResult result, Path target) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(java.nio.file.Files.newOutputStream(target), 1 << 20)) {
      if (target.toString().endsWith(".parquet")) {
        CoilParquet.write(result, out);
      } else {
        PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
        CoilCsv.write(result, text);
        text.flush();
      }
    }
  }

  private static String json(CoilResult result, List<Finding> findings, Times times, long moved) {
    JsonObject timings =
        JsonObject.builder()
            .put("readMs", FootprintJson.number((times.loaded() - times.begun()) / 1e6))
            .put("computeMs", FootprintJson.number((times.done() - times.loaded()) / 1e6))
            .put("lateMs", FootprintJson.number((times.corrected() - times.done()) / 1e6))
            .put("writeMs", FootprintJson.number((times.ended() - times.corrected()) / 1e6))
            .build();
    var all = JsonObject.builder();
    JsonObject sum = CoilJson.of(result);
    sum.members().forEach(all::put);
    Json told = InventoryJson.findings(findings);
    return all.put("lateItems", Json.of(moved))
            .put("findings", told)
            .put("timings", timings)
            .build()
            .writeIndented()
        + "\n";
  }
}
