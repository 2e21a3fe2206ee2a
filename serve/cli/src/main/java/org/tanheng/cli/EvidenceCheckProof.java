// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.log.ProofCase;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence check-proof}: whether one proof of a file holds. */
@Command(
    name = "check-proof",
    description = "Checks one proof of an RFC 6962 log in the layout of its test vectors.",
    mixinStandardHelpOptions = true)
final class EvidenceCheckProof implements Callable<Integer> {
  /** What is to be shown. */
  enum Type {
    inclusion,
    consistency
  }

  @Spec private CommandSpec spec;

  @Option(names = "--type", required = true, description = "inclusion or consistency.")
  private Type type;

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @Parameters(paramLabel = "FILE", description = "The proof as JSON; - reads stdin.")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  EvidenceCheckProof() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, () -> Files.text(file).flatMap(this::check));
  }

  private Outcome<String> check(String text) {
    return (type == Type.inclusion ? ProofCase.inclusion(text) : ProofCase.consistency(text))
        .map(
            holds ->
                format == Format.json
                    ? JsonObject.builder().put("holds", true).build().writeIndented()
                    : "The proof holds.\n");
  }
}
