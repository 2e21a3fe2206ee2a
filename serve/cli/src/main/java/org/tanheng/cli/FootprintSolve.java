// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tanheng.carbon.InventoryJson;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.FootprintJson;
import org.tanheng.footprint.Footprints;
import org.tanheng.footprint.files.SystemFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint solve DIR}: matrices in, the footprint of every product out. */
@Command(
    name = "solve",
    description = {
      "Solves a system of processes for the footprint of each product.",
      "DIR holds A.mtx (products by processes: made positive, taken negative), B.mtx (flows by"
          + " processes) and C.mtx (categories by flows), or D.mtx for C times B, and optionally"
          + " labels.csv (kind,index,name,unit)."
    },
    mixinStandardHelpOptions = true)
final class FootprintSolve implements Callable<Integer> {
  /** How the result is printed. */
  enum Output {
    json,
    csv
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the matrices.")
  private Path folder;

  @Option(names = "--format", description = "json (default) or csv.")
  private Output output = Output.json;

  @Option(
      names = "--input-output",
      description = "A is a requirements matrix of an input-output table; I - A is solved.")
  private boolean requirements;

  @SuppressWarnings("NullAway.Init")
  FootprintSolve() {}

  @Override
  public Integer call() {
    Format format = output == Output.json ? Format.json : Format.table;
    return Results.print(spec, format, this::run);
  }

  private Outcome<String> run() throws IOException {
    if (!java.nio.file.Files.isDirectory(folder)) {
      return Outcome.refused(
          Finding.error(
              "file-unreadable",
              folder.toString(),
              "no folder",
              "a folder with A.mtx",
              "Check the path and its permissions."));
    }
    long begun = System.nanoTime();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : SystemFolder.FILES) {
      Path file = folder.resolve(name);
      if (java.nio.file.Files.exists(file)) {
        files.put(name, java.nio.file.Files.readAllBytes(file));
      }
    }
    return SystemFolder.read(files, requirements)
        .flatMap(
            system -> {
              long read = System.nanoTime();
              Outcome<Footprints> solved = Footprints.of(system.system(), system.impacts());
              return solved.map(
                  f -> print(system, f, solved.findings(), begun, read, System.nanoTime()));
            });
  }

  private String print(
      SystemFolder system,
      Footprints f,
      List<Finding> findings,
      long begun,
      long read,
      long solved) {
    if (output == Output.csv) {
      spec.commandLine().getErr().printf("backward error %.2e%n", f.certificate().backwardError());
      return FootprintText.csv(system, f);
    }
    return FootprintText.json(system, f)
            .put("residual", FootprintJson.number(f.certificate().backwardError()))
            .put("solver", FootprintText.solver(f))
            .put(
                "timings",
                JsonObject.builder()
                    .put("readMs", FootprintJson.number((read - begun) / 1e6))
                    .put("solveMs", FootprintJson.number((solved - read) / 1e6))
                    .build())
            .put("findings", InventoryJson.findings(findings))
            .build()
            .write()
        + "\n";
  }
}
