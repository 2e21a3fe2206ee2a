// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: the result alone on stdout, all else on stderr; 0 done, 1 refused with
 * findings, 2 wrong usage.
 */
@Command(
    name = "tanheng",
    description = "From a meter's register to a figure that a verifier signs.",
    version = "tanheng 0.1.0",
    mixinStandardHelpOptions = true,
    subcommands = {
      InventoryCommand.class,
      FactorsCommand.class,
      IntervalsCommand.class,
      DecodeCommand.class,
      FootprintCommand.class,
      BenchCommand.class,
      EvidenceCommand.class,
      VerifyCommand.class,
      SimulateCommand.class,
      ReadingsCommand.class,
      RetentionCommand.class,
      QualityCommand.class,
      CbamCommand.class,
      PassportsCommand.class,
      VirtualCommand.class,
      GatewayCommand.class,
      WitnessCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(arguments, writer(out), writer(err));
    out.flush();
    System.exit(code);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs one command on these writers. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          err.println(
              "internal-error: " + e.getClass().getSimpleName() + "; please report this file.");
          return CommandLine.ExitCode.SOFTWARE;
        });
    int code = arguments.length == 0 ? usage(line, err) : line.execute(arguments);
    out.flush();
    return code;
  }

  private static int usage(CommandLine line, PrintWriter err) {
    line.usage(err);
    return CommandLine.ExitCode.USAGE;
  }
}
