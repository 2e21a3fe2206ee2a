// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.InventoryEngine;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.carbon.MethodPacks;
import org.tanheng.carbon.uncertainty.MonteCarlo;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.exchange.OwnPacks;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inventory run FILE}: computes an inventory from a file, without server or network. */
@Command(
    name = "run",
    description = "Computes an inventory from a YAML file.",
    mixinStandardHelpOptions = true)
final class InventoryRun implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Inventory as YAML; - reads standard input.")
  private Path file;

  @Option(names = "--format", description = "json or table (default).")
  private Format format = Format.table;

  @Option(
      names = "--pack",
      paramLabel = "FILE",
      description = "Method pack of your own as JSON; see: inventory packs ID.")
  private @Nullable Path pack;

  @Option(
      names = "--monte-carlo",
      paramLabel = "DRAWS",
      description = "Simulates the total with this many draws, 1000 to 1000000.")
  private @Nullable Integer draws;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description =
          "Start of the random numbers (default ${DEFAULT-VALUE}); same seed, same result.",
      defaultValue = "1")
  private long seed;

  @SuppressWarnings("NullAway.Init")
  InventoryRun() {}

  @Override
  public Integer call() {
    Outcome<String> outcome =
        Files.text(file)
            .flatMap(InventoryYaml::read)
            .flatMap(this::packed)
            .flatMap(InventoryRun::compute)
            .flatMap(this::print);
    var out = spec.commandLine().getOut();
    return switch (outcome) {
      case Outcome.Done<String> done -> {
        out.println(done.value());
        yield 0;
      }
      case Outcome.Refused<String> refused -> {
        out.println(FindingText.of(refused.findings(), format));
        yield 1;
      }
    };
  }

  private Outcome<InventoryInput> packed(InventoryInput input) {
    return pack == null
        ? Outcome.done(input)
        : Files.text(pack).flatMap(OwnPacks::read).map(input::by);
  }

  private Outcome<String> print(Inventory inventory) {
    return draws == null
        ? Outcome.done(text(inventory, null))
        : MonteCarlo.run(inventory, draws, seed).map(simulation -> text(inventory, simulation));
  }

  private String text(Inventory inventory, @Nullable MonteCarlo simulation) {
    return format == Format.json
        ? InventoryJson.of(inventory, simulation).writeIndented()
        : InventoryTable.of(inventory, simulation);
  }

  private static Outcome<Inventory> compute(InventoryInput input) {
    return MethodPacks.of(input)
        .flatMap(pack -> InventoryEngine.run(input, pack, FactorLibrary.bundled()));
  }
}
