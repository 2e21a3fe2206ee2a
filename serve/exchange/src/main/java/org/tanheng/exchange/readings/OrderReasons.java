// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tanheng.exchange.readings.internal.StampCell.Style;
import org.tanheng.finding.Finding;

/** Says how the numbers of dates are ordered, for each style that occurs, and by which evidence. */
final class OrderReasons {
  private final Survey survey;
  private final Trial best;
  private final Choices choices;

  OrderReasons(Survey survey, Trial best, Choices choices) {
    this.survey = survey;
    this.best = best;
    this.choices = choices;
  }

  void decide(List<Decision> decisions, List<Finding> findings) {
    boolean two = survey.styles.size() > 1;
    for (Style style : survey.trials.styles()) {
      if (style != Style.YEAR_FIRST || two) {
        decisions.add(decide(style, two, findings));
      }
    }
  }

  private Decision decide(Style style, boolean two, List<Finding> findings) {
    Field field = two ? Trials.field(style) : Field.DATE_ORDER;
    DateOrder order = best.order(style);
    String value = order.name().toLowerCase(Locale.ROOT);
    List<String> alternatives = ChoiceCheck.alternatives(field);
    if (choices.get(field).isPresent()) {
      return Decision.chosen(field, value, alternatives);
    }
    List<Reason> reasons = new ArrayList<>();
    Survey.StyleFacts facts = facts(style);
    if (two) {
      reasons.add(Reason.of("order.style", facts.rows, facts.example));
    }
    boolean shown = overTwelve(order, facts, reasons);
    boolean proven = others(style, order, reasons) || shown;
    if (!proven && style != Style.YEAR_FIRST) {
      reasons.add(Reason.of("order.assumed"));
      findings.add(
          Finding.warning(
              "date-order-assumed",
              field.key(),
              facts.example,
              "a date that can be read in one way only",
              "Check whether the day or the month comes first."));
    }
    return new Decision(field, value, false, reasons, alternatives);
  }

  private Survey.StyleFacts facts(Style style) {
    Survey.StyleFacts facts = survey.styles.get(style);
    return facts == null ? new Survey.StyleFacts() : facts;
  }

  private static boolean overTwelve(
      DateOrder order, Survey.StyleFacts facts, List<Reason> reasons) {
    long over = order == DateOrder.DMY ? facts.firstOverTwelve : facts.secondOverTwelve;
    boolean open = order == DateOrder.DMY || order == DateOrder.MDY;
    if (!open || over == 0) {
      return false;
    }
    reasons.add(
        Reason.of(order == DateOrder.DMY ? "order.first-over-12" : "order.second-over-12", over));
    return true;
  }

  /** How much worse the rows follow under the next best order. */
  private boolean others(Style style, DateOrder order, List<Reason> reasons) {
    if (!survey.trials.any(trial -> trial.order(style) != order)) {
      return false;
    }
    Trial other = survey.trials.best(trial -> trial.order(style) != order);
    boolean proven = false;
    long breaks = other.irregular() + other.impossible();
    if (breaks > best.irregular() + best.impossible()) {
      reasons.add(
          Reason.of(
              "order.follow",
              best.steps().total(),
              best.irregular(),
              "date-order." + other.order(style).name().toLowerCase(Locale.ROOT),
              breaks));
      proven = true;
    }
    if (best.weekdaysRight() > other.weekdaysRight()) {
      reasons.add(Reason.of("order.weekdays", best.weekdaysRight(), other.weekdaysRight()));
      proven = true;
    }
    return proven;
  }
}
