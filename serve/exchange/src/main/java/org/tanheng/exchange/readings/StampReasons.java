// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Step;

/** Says whether stamps begin or end their intervals and whether 0:00 closes its own date. */
final class StampReasons {
  private static final Pattern END_WORDS =
      Pattern.compile("(?i).*(\\bend|ending|_to\\b|\\bto\\b|结束|截止|止于).*");
  private static final Pattern BEGIN_WORDS = Pattern.compile("(?i).*(begin|start|from\\b|开始|起始).*");
  private static final long DAY = 86_400_000L;

  private final Head head;
  private final Survey survey;
  private final Trial best;
  private final @Nullable Step step;
  private final Choices choices;
  private boolean assumed;

  StampReasons(Head head, Survey survey, Trial best, @Nullable Step step, Choices choices) {
    this.head = head;
    this.survey = survey;
    this.best = best;
    this.step = step;
    this.choices = choices;
  }

  /** Adds the decisions and answers whether stamps end their intervals. */
  boolean decide(List<Decision> decisions) {
    midnight(decisions);
    List<String> alternatives = ChoiceCheck.alternatives(Field.STAMPS);
    Optional<String> wanted = choices.get(Field.STAMPS);
    if (wanted.isPresent()) {
      decisions.add(Decision.chosen(Field.STAMPS, wanted.get(), alternatives));
      return wanted.get().equals("end");
    }
    List<Reason> reasons = new ArrayList<>();
    boolean end = ends(reasons);
    decisions.add(new Decision(Field.STAMPS, end ? "end" : "begin", false, reasons, alternatives));
    return end;
  }

  private void midnight(List<Decision> decisions) {
    List<String> alternatives = ChoiceCheck.alternatives(Field.MIDNIGHT);
    Optional<String> wanted = choices.get(Field.MIDNIGHT);
    if (wanted.isPresent()) {
      decisions.add(Decision.chosen(Field.MIDNIGHT, wanted.get(), alternatives));
    } else if (best.midnightCloses()) {
      Trial plain = survey.trials.best(trial -> !trial.midnightCloses());
      decisions.add(
          Decision.found(
              Field.MIDNIGHT,
              "next-day",
              alternatives,
              Reason.of("midnight.closes", survey.atMidnight, plain.against())));
    } else if (survey.atMidnight > 0) {
      decisions.add(
          Decision.found(Field.MIDNIGHT, "same-day", alternatives, Reason.of("midnight.opens")));
    }
  }

  private boolean ends(List<Reason> reasons) {
    if (best.midnightCloses()) {
      reasons.add(Reason.of("stamps.midnight", survey.atMidnight));
      return true;
    }
    if (survey.atEndOfDay > 0) {
      reasons.add(Reason.of("stamps.24", survey.atEndOfDay));
      return true;
    }
    String name = head.names().get(head.timeColumn());
    if (END_WORDS.matcher(name).matches() || BEGIN_WORDS.matcher(name).matches()) {
      reasons.add(Reason.of("stamps.name", name));
      return END_WORDS.matcher(name).matches();
    }
    if (survey.withTime * 2 < survey.stamps || step == null || step.nominal().toMillis() >= DAY) {
      reasons.add(Reason.of("stamps.dates"));
      return false;
    }
    return byEdges(step.nominal().toMillis(), reasons);
  }

  /** Whole days: begin-stamped files run 0:00 to 23:45, end-stamped ones 0:15 to 0:00. */
  private boolean byEdges(long length, List<Reason> reasons) {
    boolean falling = best.steps().usual() < 0;
    long first = falling ? survey.lastClock : survey.firstClock;
    long last = falling ? survey.firstClock : survey.lastClock;
    if (first == length % DAY && last == 0) {
      reasons.add(Reason.of("stamps.edges-end", survey.firstStamp));
      return true;
    }
    if (first == 0 && last == DAY - length) {
      reasons.add(Reason.of("stamps.edges-begin", survey.firstStamp));
      return false;
    }
    reasons.add(Reason.of("stamps.assumed"));
    assumed = true;
    return false;
  }

  void warn(List<ColumnGuess> columns, List<Finding> findings) {
    boolean matters = columns.stream().anyMatch(column -> column.kind() == PointKind.INTERVAL);
    if (assumed && matters) {
      findings.add(
          Finding.warning(
              "stamps-assumed",
              Field.STAMPS.key(),
              "nothing in the file tells",
              "whether a stamp begins or ends its interval",
              "Ask who exported it; one interval at each end of a month depends on it."));
    }
  }
}
