// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that check what we write; where one is missing, its test is skipped. */
final class Programs {
  private Programs() {}

  /** What a program said, and with which exit code. */
  record Said(int code, String text) {}

  static Said run(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void need(String name, String... command) {
    try {
      Assumptions.assumeTrue(run(Path.of("."), command).code() == 0, name + " is missing");
    } catch (UncheckedIOException e) {
      Assumptions.abort(name + " is missing");
    }
  }
}
