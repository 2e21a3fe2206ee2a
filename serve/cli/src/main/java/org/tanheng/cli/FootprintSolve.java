// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the matrices.")
  private Path folder;

  @Option(names = "--format", description = "json (default) or csv.")
  private TableForm output = TableForm.json;

  @Option(
      names = "--input-output",
      description = "A is a requirements matrix of an input-output table; I - A is solved.")
  private boolean requirements;

  @Option(
      names = "--demand",
      description = "A functional unit (product,amount as CSV, or a MatrixMarket column).")
  private @Nullable Path demand;

  @Option(
      names = "--compare",
      description = "Another functional unit: how sure is it that the first is below it?")
  private @Nullable Path compare;

  @Option(
      names = "--uncertainty",
      description = "Uncertain numbers: matrix,row,column,distribution,sd,minimum,maximum as CSV.")
  private @Nullable Path uncertainty;

  @Option(names = "--runs", description = "Of Monte Carlo. Default: ${DEFAULT-VALUE}.")
  private int runs = 1000;

  @Option(names = "--seed", description = "Of Monte Carlo. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--top",
      description = "Contributions listed per category; the rest is added up. Default: all.")
  private int top = Integer.MAX_VALUE;

  @Option(names = "--tree", description = "Stages of the upstream tree printed. Default: none.")
  private int tree;

  @Option(
      names = "--share",
      description = "Branches below this share are added up. Default: ${DEFAULT-VALUE}.")
  private double share = 0.01;

  @SuppressWarnings("NullAway.Init")
  FootprintSolve() {}

  @Override
  public Integer call() {
    Format format = output.ofFindings();
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
              return solved.flatMap(
                  f -> {
                    long end = System.nanoTime();
                    var units = new FootprintUnits(system, f, requirements, top, tree, share);
                    if (output == TableForm.csv && demand != null) {
                      return units.csv(demand, compare, uncertainty);
                    }
                    var text = FootprintText.json(system, f, requirements, solved.findings());
                    text.put("timings", timings(read - begun, end - read));
                    return units
                        .add(text, demand, compare, uncertainty, runs, seed)
                        .map(all -> print(system, f, all));
                  });
            });
  }

  private static JsonObject timings(long read, long solve) {
    return JsonObject.builder()
        .put("readMs", FootprintJson.number(read / 1e6))
        .put("solveMs", FootprintJson.number(solve / 1e6))
        .build();
  }

  private String print(SystemFolder system, Footprints f, JsonObject.Builder text) {
    if (output == TableForm.csv) {
      spec.commandLine().getErr().printf("backward error %.2e%n", f.certificate().backwardError());
      return FootprintText.csv(system, f);
    }
    return text.build().write() + "\n";
  }
}
