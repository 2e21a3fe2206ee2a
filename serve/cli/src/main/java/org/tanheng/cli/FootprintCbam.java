// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.cbam.Books;
import org.tanheng.exchange.cbam.CbamTableFile;
import org.tanheng.exchange.cbam.CbamYaml;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.CbamReport;
import org.tanheng.footprint.cbam.CbamTable;
import org.tanheng.footprint.cbam.CbamText;
import org.tanheng.footprint.cbam.Embedded;
import org.tanheng.footprint.cbam.EmbeddedEmissions;
import org.tanheng.footprint.cbam.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint cbam FILE}: an installation's year in, embedded emissions of its goods out. */
@Command(
    name = "cbam",
    description = {
      "Embedded emissions of an installation's goods for the carbon border adjustment mechanism",
      "(definitive regime): own processes, precursors, heat, waste gas, electricity, certificates."
    },
    mixinStandardHelpOptions = true)
final class FootprintCbam implements Callable<Integer> {
  /** How the result is printed. */
  enum Output {
    table,
    json,
    xml
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The installation as YAML.")
  private Path file;

  @Option(
      names = "--format",
      description = "table (default), json (with traces) or xml (communication data).")
  private Output output = Output.table;

  @Option(
      names = "--goods",
      paramLabel = "TABLE",
      description = "A table of goods as CSV or Excel, laid over the built-in one.")
  private @Nullable Path table;

  @Mixin private ReportFile report;

  @SuppressWarnings("NullAway.Init")
  FootprintCbam() {}

  @Override
  public Integer call() {
    Format shown = output == Output.table ? Format.table : Format.json;
    return Results.print(spec, shown, this::run);
  }

  private Outcome<String> run() throws IOException {
    report.check();
    Outcome<CbamTable> goodsTable = table(table);
    Outcome<Installation> read =
        goodsTable.flatMap(
            known -> Files.text(file).flatMap(text -> CbamYaml.read(text, Books.NONE, known)));
    if (!(read instanceof Outcome.Done<Installation>(Installation installation, var notes))) {
      return read.map(none -> "");
    }
    Outcome<List<Embedded>> goods = EmbeddedEmissions.of(installation);
    if (goods instanceof Outcome.Done<List<Embedded>> done) {
      report.write(language -> CbamReport.of(installation, done.value(), language));
    }
    return goods.map(list -> text(installation, list));
  }

  private static Outcome<CbamTable> table(@Nullable Path file) {
    CbamTable builtIn = CbamTable.builtIn();
    if (file == null) {
      return Outcome.done(builtIn);
    }
    try (Scratch scratch = Scratch.in(null)) {
      return CbamTableFile.read(file, String.valueOf(file.getFileName()), scratch.root())
          .map(own -> own.over(builtIn));
    }
  }

  private String text(Installation installation, List<Embedded> goods) {
    return switch (output) {
      case table -> CbamText.table(installation, goods);
      case json -> CbamText.json(installation, goods);
      case xml -> CbamText.xml(installation, goods);
    };
  }
}
