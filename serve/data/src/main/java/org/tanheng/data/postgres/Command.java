// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of another program: its exit code (-1 when it had to be stopped) and what it printed. */
record Command(int exit, String output) {
  boolean succeeded() {
    return exit == 0;
  }

  /**
   * Output goes through a file: a server that the program leaves running would hold a pipe open.
   */
  static Command run(List<String> words, Duration limit) throws IOException {
    Path output = Files.createTempFile("tanheng-", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nothing()))
              .redirectOutput(output.toFile());
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      int exit = -1;
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        exit = process.exitValue();
      } else {
        process.destroyForcibly();
      }
      return new Command(exit, Files.readString(output, StandardCharsets.UTF_8).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while running " + words.get(0), e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** Whether the program exists and ends with 0. */
  static boolean works(List<String> prefix, String program) {
    List<String> words = new ArrayList<>(prefix);
    words.add(program);
    try {
      return run(words, Duration.ofSeconds(10)).succeeded();
    } catch (IOException e) {
      return false;
    }
  }

  private static java.io.File nothing() {
    return new java.io.File(Platform.isWindows() ? "NUL" : "/dev/null");
  }
}
