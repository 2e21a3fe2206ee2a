// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.lca.LcaImport;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.MatrixMarket;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint import FILE}: what a data set holds, and which of its links are not closed. */
@Command(
    name = "import",
    description = {
      "Reads unit processes of openLCA JSON-LD, ILCD, EcoSpold 1 or 2, SimaPro CSV, Excel or"
          + " matrices (file, folder or ZIP) and says what was read, linked and not linked.",
      "--to writes A.mtx, B.mtx, C.mtx and labels.csv for footprint solve; where links are open"
          + " only with --cut-off, which leaves them out and says so."
    },
    mixinStandardHelpOptions = true)
final class FootprintImport implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The data set.")
  private Path file;

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @Option(names = "--to", description = "A folder for the matrices.")
  private @Nullable Path to;

  @Option(names = "--cut-off", description = "Leave out what has no supplier.")
  private boolean cutOff;

  @Option(
      names = "--allocation",
      description =
          "physical, economic or causal: which shares count where processes state them and choose"
              + " none.")
  private String allocation = "";

  @SuppressWarnings("NullAway.Init")
  FootprintImport() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, this::run);
  }

  private Outcome<String> run() throws IOException {
    if (!allocation.isEmpty() && !Allocation.METHODS.contains(allocation)) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--allocation",
              allocation,
              String.join(", ", Allocation.METHODS),
              "Name one of these."));
    }
    Outcome<Linking> linking = LcaImport.read(file).map(set -> Linking.of(set, allocation));
    if (linking instanceof Outcome.Done<Linking> done && to != null) {
      Optional<Finding> open = openLinks(file, done.value(), cutOff);
      if (open.isPresent()) {
        return Outcome.refused(open.get());
      }
      write(LinkedSystem.of(done.value()), to);
    }
    return linking.map(links -> format == Format.json ? LinkingText.json(links) : text(links));
  }

  /** What speaks against matrices of a set. */
  static Optional<Finding> openLinks(Path file, Linking links, boolean cutOff) {
    return links.open().isEmpty() || cutOff
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "import-open-links",
                file.toString(),
                links.open().size() + " exchanges without supplier",
                "none, or --cut-off",
                "See footprint import; --cut-off leaves them out of the matrices."));
  }

  private static String text(Linking links) {
    return LinkingText.table(links);
  }

  private static void write(LinkedSystem system, Path folder) throws IOException {
    java.nio.file.Files.createDirectories(folder);
    java.nio.file.Files.writeString(folder.resolve("A.mtx"), MatrixMarket.write(system.a()));
    java.nio.file.Files.writeString(folder.resolve("B.mtx"), MatrixMarket.write(system.b()));
    if (!system.linking().set().factors().isEmpty()) {
      java.nio.file.Files.writeString(folder.resolve("C.mtx"), MatrixMarket.write(system.c()));
    }
    java.nio.file.Files.writeString(folder.resolve("labels.csv"), system.labels());
  }
}
