// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tanheng.anchors.Witnesses;
import org.tanheng.evidence.log.Cosigned;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.evidence.log.Witnessed;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence witness}: has the checkpoint of a log signed by the witnesses of a policy. */
@Command(
    name = "witness",
    description = "Has the checkpoint signed by the witnesses of a policy and keeps the note.",
    mixinStandardHelpOptions = true)
final class EvidenceWitness implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LogFolder folder;

  @Option(
      names = "--policy",
      required = true,
      description = "C2SP tlog-policy with the addresses of the witnesses.")
  private Path policy;

  @SuppressWarnings("NullAway.Init")
  EvidenceWitness() {}

  @Override
  public Integer call() {
    return Results.print(
        spec,
        Format.table,
        () -> folder.open().flatMap(log -> read().flatMap(rules -> sign(log, rules))));
  }

  private Outcome<LogPolicy> read() {
    return Files.text(policy).flatMap(LogPolicy::parse);
  }

  private Outcome<String> sign(LogReader log, LogPolicy rules) {
    try {
      Outcome<Witnessed> witnessed = new Witnesses(rules).sign(folder.path(), log);
      return witnessed.map(
          done -> new Cosigned(folder.path()).read().map(SignedNote::write).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
