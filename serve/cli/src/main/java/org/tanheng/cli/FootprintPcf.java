// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.ProductModelFile;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.PcfFacts;
import org.tanheng.footprint.exchange.ProductPcf;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint pcf MODEL}: the footprint of a model as partners exchange it. */
@Command(
    name = "pcf",
    description = {
      "Computes a model and writes its footprint up to the gate in the form of PACT 3.0.",
      "What a model does not know is asked; what is missing is refused by name."
    },
    mixinStandardHelpOptions = true)
final class FootprintPcf implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "The model (YAML or JSON).")
  private Path file;

  @Option(names = "--company", required = true, description = "Name of the company.")
  private String company;

  @Option(names = "--company-id", required = true, description = "URN of the company.")
  private List<String> companyIds;

  @Option(names = "--product-id", required = true, description = "URN of the product.")
  private List<String> productIds;

  @Option(names = "--from", required = true, description = "First day of the period.")
  private LocalDate from;

  @Option(names = "--to", required = true, description = "First day after it.")
  private LocalDate to;

  @Option(names = "--country", description = "Two letters of ISO 3166-1.")
  private @Nullable String country;

  @Option(names = "--mass", description = "kg of product in the unit, where it is no mass.")
  private @Nullable BigDecimal mass;

  @Option(
      names = "--fossil-carbon",
      required = true,
      description = "kg of fossil carbon in the unit of product.")
  private BigDecimal fossilCarbon;

  @Option(
      names = "--biogenic",
      description =
          "What biogenic emissions are: biogenicNonCO2Emissions or"
              + " landManagementBiogenicCO2Emissions.")
  private @Nullable String biogenic;

  @Option(
      names = "--removal",
      description =
          "What removals are: biogenicCO2Uptake, landManagementBiogenicCO2Removals or"
              + " technologicalCO2Removals.")
  private @Nullable String removal;

  @Option(
      names = "--background",
      description = "A table written by footprint tables; may be given several times.")
  private List<Path> backgrounds = List.of();

  @Option(names = "--id", description = "Id of the footprint (default: a new one).")
  private UUID id = UUID.randomUUID();

  @Option(names = "--replaces", description = "Ids of the footprints that it replaces.")
  private List<UUID> preceding = List.of();

  @SuppressWarnings("NullAway.Init")
  FootprintPcf() {}

  @Override
  public Integer call() {
    return Results.print(spec, Format.json, this::run);
  }

  private Outcome<String> run() throws IOException {
    return FootprintTables.read(backgrounds)
        .map(b -> new ModelSettings(ModelSettings.PLAIN.library(), b, 0, 1, 1))
        .flatMap(s -> Files.text(file).flatMap(text -> written(text, s)));
  }

  private Outcome<String> written(String text, ModelSettings settings) {
    return ProductModelFile.withLines(
        text,
        ProductModelFile.read(text)
            .flatMap(
                model ->
                    ModelEngine.run(model, "", settings)
                        .flatMap(
                            result -> ProductPcf.of(model, ModelResultJson.of(result), facts()))
                        .map(pcf -> Pact.write(pcf).writeIndented() + "\n")));
  }

  private PcfFacts facts() {
    return new PcfFacts(
        id,
        preceding,
        Instant.now(),
        from,
        to,
        company,
        companyIds,
        productIds,
        country,
        mass,
        fossilCarbon,
        biogenic,
        removal);
  }
}
