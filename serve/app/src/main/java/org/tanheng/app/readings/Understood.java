// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.readings.ColumnGuess;
import org.tanheng.exchange.readings.Decision;
import org.tanheng.exchange.readings.Explanations;
import org.tanheng.exchange.readings.Reason;
import org.tanheng.exchange.readings.Understanding;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Language;
import org.tanheng.units.Unit;

/**
 * What a file seems to say, in words for a screen.
 *
 * @param decisions what was decided, each with its evidence
 * @param step distance of the rows, null if it is none of the calendar's
 * @param preview first rows as they stand in the file
 */
record Understood(
    List<Choice> decisions,
    List<GuessedColumn> columns,
    List<String> names,
    Covered covered,
    @Nullable String step,
    List<List<String>> preview,
    List<Finding> findings) {

  /** A decision; empty alternatives: any value may be typed. */
  record Choice(
      String field,
      String titleZh,
      String titleEn,
      String value,
      String valueZh,
      String valueEn,
      boolean chosen,
      List<String> reasonsZh,
      List<String> reasonsEn,
      List<String> alternatives) {}

  /** A column of numbers and what it seems to hold. */
  record GuessedColumn(
      int column,
      String name,
      PointKind kind,
      @Nullable String unit,
      int scale,
      long numbers,
      long blanks,
      long unreadable,
      @Nullable BigDecimal sum,
      boolean suggested,
      List<String> reasonsZh,
      List<String> reasonsEn) {}

  /** What the stamps cover. */
  record Covered(
      long rows,
      long stamped,
      @Nullable Instant first,
      @Nullable Instant last,
      long duplicates,
      long outOfOrder,
      int gaps,
      long missing) {}

  static Understood of(Understanding found) {
    var facts = found.facts();
    return new Understood(
        found.decisions().stream().map(Understood::choice).toList(),
        found.columns().stream().map(Understood::column).toList(),
        found.names(),
        new Covered(
            facts.rows(),
            facts.stamped(),
            facts.first().orElse(null),
            facts.last().orElse(null),
            facts.duplicates(),
            facts.outOfOrder(),
            facts.gaps().size(),
            facts.missing()),
        found.step().map(Step::toString).orElse(null),
        found.preview(),
        found.findings());
  }

  private static Choice choice(Decision decision) {
    return new Choice(
        decision.field().key(),
        Explanations.name(decision.field(), Language.ZH),
        Explanations.name(decision.field(), Language.EN),
        decision.value(),
        Explanations.value(decision, Language.ZH),
        Explanations.value(decision, Language.EN),
        decision.chosen(),
        words(decision.reasons(), Language.ZH),
        words(decision.reasons(), Language.EN),
        decision.alternatives());
  }

  private static GuessedColumn column(ColumnGuess guess) {
    return new GuessedColumn(
        guess.column(),
        guess.name(),
        guess.kind(),
        guess.unit().map(Unit::symbol).orElse(null),
        guess.scale(),
        guess.numbers(),
        guess.blanks(),
        guess.unreadable(),
        guess.sum().orElse(null),
        guess.suggested(),
        words(guess.reasons(), Language.ZH),
        words(guess.reasons(), Language.EN));
  }

  private static List<String> words(List<Reason> reasons, Language language) {
    var words = new ArrayList<String>();
    reasons.forEach(reason -> words.add(Explanations.text(reason, language)));
    return words;
  }
}
