// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tanheng.anchors.AnchorTrust;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.finding.Outcome;

/**
 * The verifier as a jar of its own: {@code java -jar tanheng-verify.jar BUNDLE [POLICY [TRUST]]}.
 */
public final class Main {
  private static final int BROKEN = 1;
  private static final int USAGE = 2;

  private Main() {}

  /** Checks one bundle and ends with the exit code of the verdict. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, new PrintStream(System.out, false, StandardCharsets.UTF_8)));
  }

  static int run(String[] arguments, PrintStream out) {
    int code = arguments.length < 1 || arguments.length > 3 ? usage(out) : read(arguments, out);
    out.flush();
    return code;
  }

  private static int read(String[] arguments, PrintStream out) {
    try {
      byte[] bundle = Files.readAllBytes(Path.of(arguments[0]));
      @Nullable LogPolicy policy = null;
      if (arguments.length > 1) {
        String text = Files.readString(Path.of(arguments[1]), StandardCharsets.UTF_8);
        Outcome<LogPolicy> read = LogPolicy.parse(text);
        if (!read.isDone()) {
          out.println(read.findings().getFirst());
          return USAGE;
        }
        policy = read.orElseThrow();
      }
      AnchorTrust trust = AnchorTrust.NONE;
      if (arguments.length > 2) {
        String text = Files.readString(Path.of(arguments[2]), StandardCharsets.UTF_8);
        Outcome<AnchorTrust> read = AnchorTrust.parse(text);
        if (!read.isDone()) {
          out.println(read.findings().getFirst());
          return USAGE;
        }
        trust = read.orElseThrow();
      }
      Verdict verdict = Verifier.verify(bundle, policy, trust);
      out.print(VerdictText.lines(verdict));
      return VerdictText.exitCode(verdict);
    } catch (IOException e) {
      out.println("no file that can be read: " + e.getMessage());
      return BROKEN;
    }
  }

  private static int usage(PrintStream out) {
    out.println("usage: BUNDLE [POLICY [TRUST]]");
    return USAGE;
  }
}
