// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tanheng.exchange.lca.LcaImport;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.background.GasMethod;
import org.tanheng.footprint.background.IntensityJson;
import org.tanheng.footprint.background.IntensityTable;
import org.tanheng.footprint.background.IntensityTables;
import org.tanheng.footprint.process.LinkedSystem;
import org.tanheng.footprint.process.Linking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint tables DATASET}: solves a database once for the models that stand on it. */
@Command(
    name = "tables",
    description = {
      "Solves an imported data set for all its products and keeps what stands behind one unit of"
          + " each, by database and version, for footprint model --background.",
      "Greenhouse gases count by the names of the flows and a set of global warming potentials."
    },
    mixinStandardHelpOptions = true)
final class FootprintTables implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATASET", description = "The data set (file, folder or ZIP).")
  private Path file;

  @Option(names = "--database", required = true, description = "What models call it.")
  private String database;

  @Option(names = "--version", required = true, description = "Its version.")
  private String version;

  @Option(names = "--gwp", description = "SAR to AR6 (default).")
  private String gwp = "AR6";

  @Option(names = "--to", required = true, description = "The table to write (.json).")
  private Path to;

  @Option(names = "--cut-off", description = "Leave out what has no supplier.")
  private boolean cutOff;

  @Option(names = "--allocation", description = "physical, economic or causal, as of import.")
  private String allocation = "";

  @SuppressWarnings("NullAway.Init")
  FootprintTables() {}

  @Override
  public Integer call() {
    return Results.print(spec, Format.table, this::run);
  }

  private Outcome<String> run() throws IOException {
    Outcome<Linking> linking = LcaImport.read(file).map(set -> Linking.of(set, allocation));
    if (!(linking instanceof Outcome.Done<Linking> done)) {
      return linking.map(none -> "");
    }
    Optional<Finding> open = FootprintImport.openLinks(file, done.value(), cutOff);
    if (open.isPresent()) {
      return Outcome.refused(open.get());
    }
    LinkedSystem system = LinkedSystem.of(done.value());
    Outcome<GasMethod> gases = GasMethod.of(system, gwp, FactorLibrary.bundled().gwp());
    String method = "greenhouse gases by name, " + gwp;
    return gases.flatMap(
        g ->
            IntensityTable.of(database, version, method, system, g.direct())
                .map(solved -> write(solved.table(), g)));
  }

  private String write(IntensityTable solved, GasMethod gases) {
    try {
      java.nio.file.Files.writeString(to, IntensityJson.write(solved));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.format(
        Locale.ROOT,
        "%s %s: %d products, %d gases counted, %d without a potential, %d exchanges cut off,"
            + " backward error %.2e%n%s",
        solved.database(),
        solved.version(),
        solved.products().size(),
        gases.counted().size(),
        gases.left().size(),
        solved.cutOff(),
        solved.residual(),
        gases.left().isEmpty() ? "" : "not counted: " + String.join("; ", gases.left()) + "\n");
  }

  /** The tables of files, as backgrounds. */
  static Outcome<IntensityTables> read(List<Path> files) {
    Outcome<List<IntensityTable>> all = Outcome.done(new ArrayList<>());
    for (Path path : files) {
      all =
          all.flatMap(
              before ->
                  Files.text(path)
                      .flatMap(text -> IntensityJson.read(path.toString(), text))
                      .map(
                          next -> {
                            var more = new ArrayList<>(before);
                            more.add(next);
                            return more;
                          }));
    }
    return all.map(IntensityTables::new);
  }
}
