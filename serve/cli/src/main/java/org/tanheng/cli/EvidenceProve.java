// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.util.concurrent.Callable;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.ProofCase;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence prove}: that an entry is in a log, as one page. */
@Command(
    name = "prove",
    description = "Writes the proof (C2SP tlog-proof) that an entry is in a log.",
    mixinStandardHelpOptions = true)
final class EvidenceProve implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LogFolder folder;

  @Option(names = "--index", required = true, description = "Index of the entry, from 0.")
  private long index;

  @Option(names = "--format", description = "table (default) for the page, json for its numbers.")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  EvidenceProve() {}

  @Override
  public Integer call() {
    return Results.print(spec, format, () -> folder.open().flatMap(this::prove));
  }

  private Outcome<String> prove(LogReader log) {
    if (index < 0 || index >= log.checkpoint().size()) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--index",
              Long.toString(index),
              log.checkpoint().size() == 0
                  ? "the log has no entry yet"
                  : "0 to " + (log.checkpoint().size() - 1),
              "Give the index of an entry of this log."));
    }
    return Outcome.of(
        () ->
            format == Format.json
                ? ProofCase.ofInclusion(log, index).writeIndented()
                : TlogProof.of(log, index).write());
  }
}
