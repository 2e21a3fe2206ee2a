// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.internal.StampCell.Style;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Step;

/** Puts the evidence of a file together into decisions. */
final class Understander {
  private static final int PREVIEW = 12;
  private static final List<String> STEPS = List.of("1m", "5m", "15m", "30m", "1h", "1d", "1mo");

  private final ReadingsFile file;
  private final Choices choices;
  private final ZoneId zone;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Understander(ReadingsFile file, Choices choices, ZoneId zone) {
    this.file = file;
    this.choices = choices;
    this.zone = zone;
  }

  Outcome<Understanding> understand() {
    List<Finding> wrong = ChoiceCheck.of(choices);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    decisions.addAll(file.decisions());
    HeadFinder finder = new HeadFinder(file, choices);
    return finder
        .find()
        .flatMap(
            head -> {
              decisions.addAll(finder.decisions());
              return understand(head);
            });
  }

  private Outcome<Understanding> understand(Head head) {
    Survey survey = Survey.of(file, head, choices);
    if (survey.rows > Survey.MOST_ROWS) {
      return Outcome.refused(
          Finding.error(
              "file-too-large",
              file.name(),
              "more than " + Survey.MOST_ROWS + " rows",
              "a file that fits into memory",
              "Split it, for example by year."));
    }
    if (survey.stamps == 0) {
      return Outcome.refused(
          Finding.error(
              "time-column-missing",
              file.name(),
              "no row with a readable stamp",
              "a column with dates",
              "Name the column with the time."));
    }
    Trial best = survey.trials.best();
    new OrderReasons(survey, best, choices).decide(decisions, findings);
    Step step = step(best);
    StampReasons stamps = new StampReasons(head, survey, best, step, choices);
    boolean end = stamps.decide(decisions);
    Layout layout =
        new Layout(
            head,
            best.order(Style.YEAR_FIRST),
            best.order(Style.PADDED),
            best.order(Style.UNPADDED),
            best.midnightCloses(),
            end,
            false,
            best.steps().usual() < 0,
            zone,
            step);
    List<ColumnGuess> columns = ColumnGuesser.guess(head, survey);
    if (columns.isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "value-column-missing",
              file.name(),
              "no column of numbers",
              "at least one column of numbers beside the time",
              "Check the delimiter and the decimal mark."));
    }
    stamps.warn(columns, findings);
    return Outcome.done(finish(clock(layout, survey), columns));
  }

  private Understanding finish(Clocked clocked, List<ColumnGuess> columns) {
    Facts facts = clocked.times().facts();
    FactFindings.add(facts, clocked.layout(), findings);
    List<List<String>> preview =
        new HeadRows(file).lines().stream().limit(PREVIEW).map(HeadRows.Line::cells).toList();
    return new Understanding(clocked.layout(), decisions, columns, facts, preview, findings);
  }

  private @Nullable Step step(Trial best) {
    Optional<String> wanted = choices.get(Field.STEP);
    if (wanted.isPresent()) {
      decisions.add(Decision.chosen(Field.STEP, wanted.get(), STEPS));
      return Step.parse(wanted.get()).orElseThrow();
    }
    Step step = stepOf(Duration.ofMillis(Math.abs(best.steps().usual())));
    if (step != null) {
      decisions.add(
          Decision.found(
              Field.STEP,
              step.toString(),
              STEPS,
              Reason.of("step.usual", best.steps().usualCount(), best.steps().total())));
    }
    return step;
  }

  /** The calendar step of a distance, null if it is none. */
  static @Nullable Step stepOf(Duration distance) {
    long seconds = distance.toSeconds();
    if (seconds >= 28 * 86_400 && seconds <= 31 * 86_400) {
      return Step.MONTH;
    }
    if (seconds < 60 || seconds % 60 != 0) {
      return null;
    }
    Outcome<Step> step = Step.parse(seconds / 60 + "m");
    return step.isDone() ? step.orElseThrow() : null;
  }

  private record Clocked(Layout layout, TimeFacts times) {}

  /** By the zone's clock, unless rows stand in the hour that it skips and none repeats one. */
  private Clocked clock(Layout layout, Survey survey) {
    List<String> alternatives = List.of("local", "standard");
    Optional<String> wanted = choices.get(Field.CLOCK);
    if (wanted.isPresent()) {
      decisions.add(Decision.chosen(Field.CLOCK, wanted.get(), alternatives));
      Layout chosen = layout.withStandardTime(wanted.get().equals("standard"));
      return new Clocked(chosen, TimeFacts.of(file, chosen));
    }
    if (survey.withOffset * 2 > survey.stamps) {
      decisions.add(Decision.found(Field.CLOCK, "offset", List.of(), Reason.of("clock.offset")));
      return new Clocked(layout, TimeFacts.of(file, layout));
    }
    TimeFacts times = TimeFacts.of(file, layout);
    boolean standard = times.skipped() > 0 && times.skipped() * 2 > times.repeated();
    Reason reason =
        standard
            ? Reason.of("clock.standard", times.skipped())
            : times.twice() > 0
                ? Reason.of("clock.local-changes", zone.getId(), times.twice())
                : Reason.of("clock.local", zone.getId());
    decisions.add(
        Decision.found(Field.CLOCK, standard ? "standard" : "local", alternatives, reason));
    Layout decided = layout.withStandardTime(standard);
    return new Clocked(decided, standard ? TimeFacts.of(file, decided) : times);
  }
}
