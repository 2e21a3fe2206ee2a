// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intervals FILE}: readings of a file as use per slot, without server or network. */
@Command(
    name = "intervals",
    description = "Turns meter readings of a CSV or Excel file into use per slot of the calendar.",
    mixinStandardHelpOptions = true)
final class IntervalsCommand implements Callable<Integer> {
  /** What the column holds. */
  enum Kind {
    register,
    interval
  }

  /** What a stamp marks. */
  enum Stamps {
    start,
    end
  }

  /** How the slots are printed. */
  enum Output {
    csv,
    json
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A .csv or .xlsx file with a header.")
  private Path file;

  @Option(
      names = "--column",
      required = true,
      description = "Name or number of the column with the readings.")
  private String column;

  @Option(
      names = "--time",
      description = "Name or number of the column with the time; found if not given.")
  private @Nullable String time;

  @Option(names = "--step", required = true, description = "Slots: 1m to 30m, 1h to 12h, 1d, 1mo.")
  private String step;

  @Option(
      names = "--zone",
      required = true,
      description = "Calendar of the slots and of stamps without offset, as Europe/Berlin.")
  private String zone;

  @Option(names = "--scale", description = "Decimals of the values; the most seen if not given.")
  private @Nullable Integer scale;

  @Option(
      names = "--digits",
      description = "Digits before the decimal point after which it rolls over.")
  private @Nullable Integer digits;

  @Option(names = "--stamps", description = "start or end of the interval; found if not given.")
  private @Nullable Stamps stamps;

  @Option(names = "--kind", description = "register (default) or interval.")
  private Kind kind = Kind.register;

  @Option(names = "--format", description = "csv (default) or json.")
  private Output output = Output.csv;

  @Option(
      names = "--check",
      description = "Print what the validation rules object to instead of the slots.")
  private boolean check;

  @SuppressWarnings("NullAway.Init")
  IntervalsCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Outcome<IntervalSeries> outcome =
        options().flatMap(options -> new IntervalsRun(file, options, err).run());
    return switch (outcome) {
      case Outcome.Done<IntervalSeries> done -> {
        done.findings().forEach(finding -> err.println(FindingText.line(finding)));
        if (check) {
          ChecksPrint.print(column, kind == Kind.interval, done.value(), output, out);
        } else {
          IntervalsPrint.print(done.value(), output, out);
        }
        yield 0;
      }
      case Outcome.Refused<IntervalSeries> refused -> {
        Format format = output == Output.json ? Format.json : Format.table;
        out.println(FindingText.of(refused.findings(), format));
        yield 1;
      }
    };
  }

  private Outcome<IntervalsRun.Options> options() {
    if (scale != null && (scale < 0 || scale > 9)) {
      return refused("--scale", scale.toString(), "0 to 9");
    }
    if (digits != null && (digits < 1 || digits > 9)) {
      return refused("--digits", digits.toString(), "1 to 9");
    }
    try {
      ZoneId in = ZoneId.of(zone);
      return Step.parse(step)
          .map(
              slot ->
                  new IntervalsRun.Options(
                      column, time, slot, in, scale, digits, stamps, kind == Kind.interval));
    } catch (DateTimeException e) {
      return refused("--zone", zone, "a time zone such as Asia/Shanghai");
    }
  }

  private static <T> Outcome<T> refused(String option, String got, String wanted) {
    return Outcome.refused(
        Finding.error("option-invalid", option, got, wanted, "Give another value."));
  }
}
