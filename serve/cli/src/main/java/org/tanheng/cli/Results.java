// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a command's result, or why there is none, and gives its exit code. */
final class Results {

  /** Work that reads or writes files. */
  @FunctionalInterface
  interface Work {
    Outcome<String> run() throws IOException;
  }

  private Results() {}

  static int print(CommandSpec spec, Format format, Work work) {
    var out = spec.commandLine().getOut();
    return switch (guarded(work)) {
      case Outcome.Done<String> done -> {
        done.findings().forEach(f -> spec.commandLine().getErr().println(FindingText.line(f)));
        out.print(done.value());
        out.flush();
        yield 0;
      }
      case Outcome.Refused<String> refused -> {
        out.println(FindingText.of(refused.findings(), format));
        yield 1;
      }
    };
  }

  private static Outcome<String> guarded(Work work) {
    try {
      return work.run();
    } catch (IOException | UncheckedIOException e) {
      return Outcome.refused(
          Finding.error(
              "file-unreadable",
              String.valueOf(e.getMessage()),
              "no file that can be read or written",
              "files and folders within reach",
              "Check the path, its permissions and the space left."));
    }
  }
}
