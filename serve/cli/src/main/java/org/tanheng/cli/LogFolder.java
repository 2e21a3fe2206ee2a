// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.finding.Outcome;
import picocli.CommandLine.Option;

/** The options of a command that reads a log: where it is, and whose signature it must bear. */
final class LogFolder {
  @Option(names = "--dir", required = true, description = "Folder of the log.")
  private Path folder;

  @Option(names = "--key", description = "Public key or key file; <folder>.key if absent.")
  private @Nullable String key;

  @SuppressWarnings("NullAway.Init")
  LogFolder() {}

  /** The folder as it was given. */
  Path path() {
    return folder;
  }

  /** The log, if its checkpoint bears a signature of that key. */
  Outcome<LogReader> open() throws IOException {
    return LogKeys.publicKey(folder, key).flatMap(known -> LogReader.open(folder, known));
  }
}
