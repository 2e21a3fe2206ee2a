// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.lca.JsonLdWriter;
import org.tanheng.exchange.lca.LcaImport;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.matrix.MatrixMarket;
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
      "Reads unit processes of openLCA JSON-LD or EcoSpold 1 or 2 (file, folder or ZIP) and says"
          + " what was read, linked and not linked.",
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

  @Option(names = "--export", description = "A ZIP archive of openLCA JSON-LD to write.")
  private @Nullable Path export;

  @Option(names = "--cut-off", description = "Leave out what has no supplier.")
  private boolean cutOff;

  @SuppressWarnings("NullAway.Init")
  FootprintImport() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, this::run);
  }

  private Outcome<String> run() throws IOException {
    Outcome<Linking> linking = LcaImport.read(file).map(Linking::of);
    if (linking instanceof Outcome.Done<Linking> done && to != null) {
      Linking links = done.value();
      if (!links.open().isEmpty() && !cutOff) {
        return Outcome.refused(
            Finding.error(
                "import-open-links",
                file.toString(),
                links.open().size() + " exchanges without supplier",
                "none, or --cut-off",
                "Look at the list without --to; --cut-off leaves them out of the matrices."));
      }
      write(LinkedSystem.of(links), to);
    }
    if (linking instanceof Outcome.Done<Linking> done && export != null) {
      java.nio.file.Files.write(export, JsonLdWriter.write(done.value().set()));
    }
    return linking.map(links -> format == Format.json ? LinkingText.json(links) : text(links));
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
