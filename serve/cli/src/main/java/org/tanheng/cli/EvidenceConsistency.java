// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.ProofCase;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence consistency}: that a log still begins with what it was at an earlier size. */
@Command(
    name = "consistency",
    description = "Writes the proof that a log still begins with what it was at an earlier size.",
    mixinStandardHelpOptions = true)
final class EvidenceConsistency implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LogFolder folder;

  @Option(names = "--from", required = true, description = "The earlier size, 1 or more.")
  private long from;

  @Option(names = "--to", description = "The later size; that of the checkpoint if absent.")
  private @Nullable Long to;

  @SuppressWarnings("NullAway.Init")
  EvidenceConsistency() {}

  @Override
  public Integer call() {
    return Results.print(spec, Format.json, () -> folder.open().flatMap(this::prove));
  }

  private Outcome<String> prove(LogReader log) {
    long size = log.checkpoint().size();
    long end = to == null ? size : to;
    if (from < 1 || from > end || end > size) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--from, --to",
              from + " to " + end,
              "1 <= from <= to <= " + size,
              "Give two sizes that this log has had."));
    }
    return Outcome.of(() -> ProofCase.ofConsistency(log, from, end).writeIndented());
  }
}
