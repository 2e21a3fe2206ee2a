// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.Choices;
import org.tanheng.exchange.readings.ColumnSeries;
import org.tanheng.exchange.readings.Field;
import org.tanheng.exchange.readings.ReadingsFile;
import org.tanheng.exchange.readings.Understanding;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.RegisterEvent;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;

/** The work of {@code intervals}: file to series to slots. */
final class IntervalsRun {
  record Options(
      String column,
      @Nullable String time,
      Step step,
      ZoneId zone,
      @Nullable Integer scale,
      @Nullable Integer digits,
      IntervalsCommand.@Nullable Stamps stamps,
      boolean intervals) {}

  private static final int TOLD = 5;
  private static final double MOST = 4e18;

  private final Path file;
  private final Options options;
  private final PrintWriter err;

  IntervalsRun(Path file, Options options, PrintWriter err) {
    this.file = file;
    this.options = options;
    this.err = err;
  }

  Outcome<IntervalSeries> run() {
    Path work = null;
    try {
      work = Files.createTempDirectory("tanheng");
      return in(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(work);
    }
  }

  private static void delete(@Nullable Path work) {
    try {
      if (work != null) {
        Files.deleteIfExists(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome<IntervalSeries> in(Path work) {
    Choices choices = choices();
    return ReadingsFile.open(file, file.toString(), work, choices)
        .flatMap(
            open -> {
              try (open) {
                return Understanding.of(open, choices, options.zone())
                    .flatMap(
                        found ->
                            ColumnSeries.read(open, found, options.column(), options.intervals())
                                .flatMap(column -> slots(found, column)));
              }
            });
  }

  private Choices choices() {
    Choices choices = Choices.NONE;
    if (options.time() != null) {
      choices = choices.with(Field.TIME_COLUMN, options.time());
    }
    if (options.stamps() != null) {
      boolean end = options.stamps() == IntervalsCommand.Stamps.end;
      choices = choices.with(Field.STAMPS, end ? "end" : "begin");
    }
    return choices;
  }

  private Outcome<IntervalSeries> slots(Understanding found, ColumnSeries column) {
    tell(column);
    Series series = column.series();
    int scale = options.scale() == null ? series.scale() : options.scale();
    if (isTooLarge(series, scale)) {
      return Outcome.refused(
          Finding.error(
              "option-invalid",
              "--scale",
              String.valueOf(scale),
              "fewer decimals for values of this size",
              "Values keep at most 18 digits together."));
    }
    if (options.intervals()) {
      Step length = found.step().orElseThrow();
      Slots slots = Intervals.slotsOf(series, length, options.step(), options.zone());
      return Outcome.done(Intervals.ofValues(series, length, slots, scale));
    }
    RegisterRules rules = new RegisterRules(options.digits(), null, null).learn(series);
    if (!rules.holds(series)) {
      return Outcome.refused(
          Finding.error(
              "digits-too-few",
              "--digits",
              String.valueOf(options.digits()),
              "enough digits for every reading",
              "Give the digits before the decimal point that the counter shows."));
    }
    Slots slots = Intervals.slotsOf(series, options.step(), options.zone());
    IntervalSeries cut = Intervals.ofRegister(series, rules, slots, scale);
    return Outcome.done(cut, events(cut));
  }

  /** Whether sums of the values would need more than 18 digits at the scale. */
  private boolean isTooLarge(Series series, int scale) {
    double sum = 0;
    double largest = 0;
    for (int i = 0; i < series.size(); i++) {
      double size = Math.abs((double) series.value(i));
      sum += size;
      largest = Math.max(largest, size);
    }
    return (options.intervals() ? sum : 4 * largest)
            * Math.pow(10, Math.max(0, scale - series.scale()))
        >= MOST;
  }

  private static List<Finding> events(IntervalSeries cut) {
    List<Finding> findings = new ArrayList<>();
    cut.events().stream().limit(TOLD).map(RegisterEvent::finding).forEach(findings::add);
    return findings;
  }

  /** Rows that were left out, on standard error. */
  private void tell(ColumnSeries column) {
    column.rowFindings().stream()
        .limit(TOLD)
        .forEach(row -> err.println(FindingText.line(row.finding())));
    for (Map.Entry<String, Long> count : column.counts().entrySet()) {
      err.println(count.getKey() + ": " + count.getValue() + " rows left out");
    }
  }
}
