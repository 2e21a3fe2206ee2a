// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.routes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.activity.SourceSpan;
import org.tanheng.app.web.Said;
import org.tanheng.carbon.route.Route;
import org.tanheng.carbon.route.StockBalance;
import org.tanheng.data.activity.ActivityFigure;
import org.tanheng.data.activity.FigureRole;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.StockTerms;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * What a user says about how an amount was determined, numbers as typed.
 *
 * @param amount the figure; left out where the terms of a stock balance give it
 * @param terms of a stock balance, null for other routes
 * @param unit null for the unit of the source
 */
record FigureFacts(
    UUID sourceId,
    LocalDate from,
    LocalDate to,
    FigureRole role,
    Route route,
    @Nullable String amount,
    @Nullable Terms terms,
    @Nullable String unit,
    @Nullable String evidence,
    @Nullable String note,
    @Nullable UUID attachmentId) {

  /** Terms as typed; sold and other use are none where they are left out. */
  record Terms(
      String purchased,
      String opening,
      String closing,
      @Nullable String sold,
      @Nullable String otherUse) {}

  /** The figure in the unit of the source. */
  Outcome<ActivityFigure> read(Source source, UUID by) {
    List<Finding> findings = SourceSpan.findings(source, from, to);
    if ((terms != null) != (route == Route.STOCK_BALANCE)) {
      findings.add(
          Finding.error(
              "route-terms-missing",
              "terms",
              route.code() + (terms == null ? " without terms" : " with terms of a balance"),
              StockBalance.RULE,
              "Enter purchases and stocks: the amount follows from them."));
    }
    StockTerms read = terms == null ? null : terms(terms, source, findings);
    BigDecimal value =
        terms == null ? number("amount", amount == null ? "" : amount, source, findings) : null;
    if (read != null && findings.isEmpty()) {
      value = read.consumed();
      if (value.signum() < 0) {
        findings.add(
            Finding.error(
                "route-balance-negative",
                "terms",
                value.toPlainString() + " " + source.activityUnit(),
                "zero or more: " + StockBalance.RULE,
                "More has left the store than was there; check purchases and stocktaking."));
      }
    }
    return findings.isEmpty() && value != null
        ? Outcome.done(draft(source, by, value, read))
        : Outcome.refused(findings);
  }

  private ActivityFigure draft(
      Source source, UUID by, BigDecimal value, @Nullable StockTerms read) {
    return new ActivityFigure(
        new UUID(0, 0),
        source.id(),
        source.orgUnitId(),
        from,
        to,
        role,
        route.name(),
        value,
        source.activityUnit(),
        read,
        Said.orNull(evidence),
        Said.orNull(note),
        attachmentId,
        by,
        Instant.EPOCH,
        null,
        null);
  }

  private @Nullable StockTerms terms(Terms typed, Source source, List<Finding> findings) {
    BigDecimal purchased = number("terms.purchased", typed.purchased(), source, findings);
    BigDecimal opening = number("terms.opening", typed.opening(), source, findings);
    BigDecimal closing = number("terms.closing", typed.closing(), source, findings);
    BigDecimal sold = number("terms.sold", orZero(typed.sold()), source, findings);
    BigDecimal other = number("terms.otherUse", orZero(typed.otherUse()), source, findings);
    return purchased == null || opening == null || closing == null || sold == null || other == null
        ? null
        : new StockTerms(purchased, opening, closing, sold, other);
  }

  private @Nullable BigDecimal number(
      String key, String text, Source source, List<Finding> findings) {
    String written = unit == null || unit.isBlank() ? source.activityUnit() : unit.strip();
    switch (Quantity.parse(text.strip() + " " + written)) {
      case Outcome.Refused<Quantity> refused ->
          refused.findings().forEach(f -> findings.add(f.at(key)));
      case Outcome.Done<Quantity> done -> {
        Unit wanted = Unit.of(source.activityUnit());
        if (!done.value().unit().isCommensurable(wanted)) {
          findings.add(
              Finding.error(
                  "unit-dimension",
                  "unit",
                  done.value().unit() + " (" + done.value().unit().dimension() + ")",
                  wanted + " (" + wanted.dimension() + ")",
                  "Enter the amount in a unit of the source's dimension."));
        } else if (done.value().isNegative()) {
          findings.add(
              Finding.error(
                  "negative-activity",
                  key,
                  done.value().toString(),
                  "zero or more",
                  "Each term is entered without a sign; the rule knows which are subtracted."));
        } else {
          return done.value().in(wanted);
        }
      }
    }
    return null;
  }

  private static String orZero(@Nullable String text) {
    return text == null || text.isBlank() ? "0" : text;
  }
}
