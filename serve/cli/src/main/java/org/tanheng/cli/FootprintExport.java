// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tanheng.exchange.lca.LcaExport;
import org.tanheng.exchange.lca.LcaFormat;
import org.tanheng.exchange.lca.LcaImport;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.ProcessSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footprint export FILE --as FORMAT OUT}: a data set in the format of others. */
@Command(
    name = "export",
    description = {
      "Writes a data set of unit processes that was read from any format in another one.",
      "What the format cannot hold is counted in warnings."
    },
    mixinStandardHelpOptions = true)
final class FootprintExport implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The data set to read.")
  private Path file;

  @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
  private Path out;

  @Option(
      names = "--as",
      required = true,
      completionCandidates = Words.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String as;

  @Option(names = "--cut-off", description = "Leave what has no supplier out of the matrices.")
  private boolean cutOff;

  @SuppressWarnings("NullAway.Init")
  FootprintExport() {}

  /** The words for the formats. */
  static final class Words implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return words().iterator();
    }
  }

  private static List<String> words() {
    return Arrays.stream(LcaFormat.values()).map(LcaFormat::word).toList();
  }

  @Override
  public Integer call() {
    return Results.print(spec, Format.table, this::run);
  }

  private Outcome<String> run() throws IOException {
    Optional<LcaFormat> format =
        Stream.of(LcaFormat.values()).filter(f -> f.word().equals(as)).findFirst();
    if (format.isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "option-invalid", "--as", as, String.join(", ", words()), "Name one of these."));
    }
    Outcome<ProcessSet> set = LcaImport.read(file);
    if (set instanceof Outcome.Done<ProcessSet> done && format.get() == LcaFormat.MATRIX) {
      Optional<Finding> open = FootprintImport.openLinks(file, Linking.of(done.value()), cutOff);
      if (open.isPresent()) {
        return Outcome.refused(open.get());
      }
    }
    Outcome<byte[]> written = set.flatMap(s -> LcaExport.write(s, format.get()));
    if (written instanceof Outcome.Done<byte[]> done) {
      Files.write(out, done.value());
    }
    return written.map(bytes -> "%s: %,d bytes as %s%n".formatted(out, bytes.length, as));
  }
}
