// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.anchors.AnchorTrust;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.verify.Verdict;
import org.tanheng.verify.VerdictText;
import org.tanheng.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify BUNDLE}: checks a figure down to its inputs, without server or network. */
@Command(
    name = "verify",
    description = {
      "Checks a proof bundle: form, log, witnesses, leaves, and the figure computed again.",
      "Exit 0 proven by your policy, 1 a link is broken or there is no file, 2 wrong usage, 3 whole by its own keys."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final int BROKEN = 1;
  private static final int USAGE = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", description = "The bundle.")
  private Path file;

  @Option(names = "--policy", description = "Whose keys you believe (C2SP tlog-policy).")
  private @Nullable Path policy;

  @Option(names = "--trust", description = "Whose anchors you believe, and require: see evidence.")
  private @Nullable Path trust;

  @Option(names = "--format", description = "table (default) or json.")
  private Format format = Format.table;

  @SuppressWarnings("NullAway.Init")
  VerifyCommand() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    byte[] bytes;
    try {
      bytes = java.nio.file.Files.readAllBytes(file);
    } catch (IOException e) {
      Finding finding =
          Finding.error(
              "file-unreadable",
              "BUNDLE",
              file.toString(),
              "a file",
              "Check path and permissions.");
      out.println(FindingText.of(java.util.List.of(finding), format));
      return BROKEN;
    }
    @Nullable LogPolicy believed = null;
    if (policy != null) {
      switch (Files.text(policy).flatMap(LogPolicy::parse)) {
        case Outcome.Refused<LogPolicy> refused -> {
          out.println(FindingText.of(refused.findings(), format));
          return USAGE;
        }
        case Outcome.Done<LogPolicy> done -> believed = done.value();
      }
    }
    AnchorTrust anchors = AnchorTrust.NONE;
    if (trust != null) {
      switch (Files.text(trust).flatMap(AnchorTrust::parse)) {
        case Outcome.Refused<AnchorTrust> refused -> {
          out.println(FindingText.of(refused.findings(), format));
          return USAGE;
        }
        case Outcome.Done<AnchorTrust> done -> anchors = done.value();
      }
    }
    Verdict verdict = Verifier.verify(bytes, believed, anchors);
    out.print(
        format == Format.json
            ? VerdictText.json(verdict).writeIndented()
            : VerdictText.lines(verdict));
    out.flush();
    return VerdictText.exitCode(verdict);
  }
}
