// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tanheng.document.RequiredContents;
import org.tanheng.exchange.ProductModelFile;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.model.ModelComparison;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.model.ModelText;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.report.ProductReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint model FILE}: the model of a product in, its footprint out. */
@Command(
    name = "model",
    description = {
      "Computes the model of a product (unit processes with parameters, YAML or JSON) by ISO 14067"
          + " and GB/T 24067: stages, contributions, allocation, electricity, data, uncertainty.",
      "docs/footprint-model.md describes the file and the result."
    },
    mixinStandardHelpOptions = true)
final class FootprintModel implements Callable<Integer> {
  private static final int MOST = 1_000_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The model.")
  private Path file;

  @Option(
      names = "--scenario",
      description =
          "A scenario of the model; several, or --compare, are set beside the model as it stands.")
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--compare", description = "Sets the scenario beside the model as it stands.")
  private boolean compare;

  @Option(names = "--runs", description = "Draws of Monte Carlo, 0 (default) for none.")
  private int runs;

  @Option(names = "--seed", description = "What the draws start from (default 1).")
  private long seed = 1;

  @Option(
      names = "--background",
      description = "A table written by footprint tables; may be given several times.")
  private List<Path> backgrounds = new ArrayList<>();

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @Mixin private ReportFile report;

  @SuppressWarnings("NullAway.Init")
  FootprintModel() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, this::run);
  }

  private Outcome<String> run() throws IOException {
    report.check();
    if (runs < 0 || runs > MOST) {
      return Outcome.refused(
          Finding.error(
              "option-invalid", "--runs", "" + runs, "0 to " + MOST, "Give a number between."));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    return FootprintTables.read(backgrounds)
        .map(b -> new ModelSettings(FactorLibrary.bundled(), b, runs, seed, threads))
        .flatMap(settings -> Files.text(file).flatMap(text -> compute(text, settings)));
  }

  private Outcome<String> compute(String text, ModelSettings settings) {
    return ProductModelFile.withLines(
        text, ProductModelFile.read(text).flatMap(m -> compute(m, settings)));
  }

  private Outcome<String> compute(ProductModel model, ModelSettings settings) {
    if (compare || scenarios.size() > 1) {
      var all = new ArrayList<>(List.of(""));
      all.addAll(scenarios);
      Outcome<ModelComparison> compared = ModelEngine.compare(model, all, settings);
      return compared.map(
          c -> format == Format.json ? c.json().writeIndented() + "\n" : ModelText.of(c));
    }
    Outcome<ModelResult> outcome =
        ModelEngine.run(model, scenarios.isEmpty() ? "" : scenarios.getFirst(), settings);
    return outcome.flatMap(this::shown);
  }

  /** The result as text, with what its report lacks as warnings. */
  private Outcome<String> shown(ModelResult result) {
    var lacking = new ArrayList<Finding>();
    report.write(
        language -> {
          RequiredContents.Checked checked = ProductReport.of(result, language);
          checked.findings().stream()
              .map(f -> Finding.warning(f.code(), f.subject(), f.got(), f.wanted(), f.advice()))
              .forEach(lacking::add);
          return checked.document();
        });
    String text =
        format == Format.json
            ? ModelResultJson.of(result).writeIndented() + "\n"
            : ModelText.of(result);
    return Outcome.done(text, lacking);
  }
}
