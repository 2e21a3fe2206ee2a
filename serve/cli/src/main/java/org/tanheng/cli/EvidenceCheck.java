// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence check}: reads a whole log again and names every part that does not fit. */
@Command(
    name = "check",
    description = "Reads a whole log again and names every part that does not fit.",
    mixinStandardHelpOptions = true)
final class EvidenceCheck implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LogFolder folder;

  @Option(names = "--format", description = "table (default) or json for findings.")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  EvidenceCheck() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, () -> folder.open().flatMap(EvidenceCheck::check));
  }

  private static Outcome<String> check(LogReader log) {
    List<Finding> findings = log.check();
    return findings.isEmpty() ? Outcome.done(log.note().write()) : Outcome.refused(findings);
  }
}
