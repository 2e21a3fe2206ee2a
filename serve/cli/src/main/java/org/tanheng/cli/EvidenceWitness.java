// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.anchors.Witnesses;
import org.tanheng.evidence.log.Cosigned;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.SignedNote;
import org.tanheng.evidence.log.Witnessed;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Command;
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

  @Option(names = "--dir", required = true, description = "Folder of the log.")
  private Path folder;

  @Option(names = "--key", description = "Public key or key file; <folder>.key if absent.")
  private @Nullable String key;

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
        () ->
            LogKeys.publicKey(folder, key)
                .flatMap(k -> LogReader.open(folder, k))
                .flatMap(log -> read().flatMap(rules -> sign(log, rules))));
  }

  private Outcome<LogPolicy> read() {
    return Files.text(policy).flatMap(LogPolicy::parse);
  }

  private Outcome<String> sign(LogReader log, LogPolicy rules) {
    try {
      Outcome<Witnessed> witnessed = new Witnesses(rules).sign(folder, log);
      return witnessed.map(
          done -> new Cosigned(folder).read().map(SignedNote::write).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
