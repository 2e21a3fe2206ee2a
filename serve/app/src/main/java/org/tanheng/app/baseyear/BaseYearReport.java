// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tanheng.app.baseyear.BaseYearView.BaseChange;
import org.tanheng.app.baseyear.BaseYearView.BaseInventory;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.carbon.report.ReportContext;
import org.tanheng.data.baseyear.BaseYearChange;
import org.tanheng.data.baseyear.BaseYearRepository;
import org.tanheng.units.Language;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What a report says of the base year where nobody wrote it for that report. */
@Service
public class BaseYearReport {
  private static final Unit TONNE = Unit.of("tCO2e");

  private final BaseYearRepository years;
  private final BaseYearReading reading;

  BaseYearReport(BaseYearRepository years, BaseYearReading reading) {
    this.years = years;
    this.reading = reading;
  }

  /** The base year of a unit with its policy, if one is stated. */
  public Optional<ReportContext.BaseYear> of(CurrentUser user, UUID unit, Language language) {
    return years
        .of(unit, user.scope())
        .map(year -> reading.view(year, years.changes(unit, user.scope()), user.scope()))
        .map(view -> said(view, language));
  }

  private static ReportContext.BaseYear said(BaseYearView view, Language language) {
    String years =
        view.inventories().stream().map(BaseYearReport::period).collect(Collectors.joining(", "));
    String sources =
        view.inventories().stream()
            .map(
                i ->
                    i.title()
                        + language.pick(" 第 ", ", version ")
                        + i.restatedVersion()
                        + language.pick(" 版", ""))
            .collect(Collectors.joining("; "));
    return new ReportContext.BaseYear(
        years,
        view.reason(),
        view.restated() == null ? null : new Quantity(view.restated(), TONNE),
        sources,
        policy(view, language),
        changes(view, language));
  }

  private static String period(BaseInventory inventory) {
    boolean year =
        inventory.periodStart().getDayOfYear() == 1
            && inventory.periodStart().plusYears(1).equals(inventory.periodEnd());
    return year
        ? Integer.toString(inventory.periodStart().getYear())
        : inventory.periodStart() + "/" + inventory.periodEnd();
  }

  private static String policy(BaseYearView view, Language language) {
    String threshold =
        view.threshold() == null
            ? ""
            : view.threshold().movePointRight(2).stripTrailingZeros().toPlainString();
    String kinds =
        view.triggers().stream()
            .map(trigger -> name(trigger, language))
            .collect(Collectors.joining(language.pick("、", ", ")));
    return language.pick(
        kinds
            + "的影响达到基准年排放量的 "
            + threshold
            + " %"
            + (view.cumulative() ? "（单项或合计）" : "")
            + "时重述基准年。",
        "The base year is restated where the effect of "
            + kinds
            + (view.cumulative() ? ", alone or together," : "")
            + " reaches "
            + threshold
            + " % of its emissions.");
  }

  private static String changes(BaseYearView view, Language language) {
    if (view.changes().isEmpty()) {
      return language.pick("基准年以来没有变更。", "There are no changes since the base year.");
    }
    return view.changes().stream()
        .map(change -> said(change, language))
        .collect(Collectors.joining(language.pick("；", "; ")));
  }

  private static String said(BaseChange row, Language language) {
    var change = row.change();
    String held =
        change.includedIn() == null
            ? language.pick("，尚未计入", ", not included yet")
            : language.pick("，已计入第 ", ", included in version ")
                + change.includedIn().version()
                + language.pick(" 版", "");
    return change.happenedOn()
        + " "
        + change.description()
        + " "
        + change.effect().stripTrailingZeros().toPlainString()
        + " tCO2e"
        + determined(change, language)
        + held;
  }

  private static String determined(BaseYearChange change, Language language) {
    BigDecimal computed = change.computed();
    if (computed == null && change.basis() == null) {
      return "";
    }
    if (computed == null) {
      return language.pick("，由声明确定：", ", stated: ") + change.basis();
    }
    String said = language.pick("，以基准年清单重算", ", computed from the base-year inventory");
    return computed.compareTo(change.effect()) == 0
        ? said
        : said
            + " "
            + computed.stripTrailingZeros().toPlainString()
            + language.pick("，改按声明：", "; stated instead: ")
            + change.basis();
  }

  private static String name(Trigger trigger, Language language) {
    return switch (trigger) {
      case STRUCTURE -> language.pick("结构变化", "structural changes");
      case METHOD -> language.pick("方法变化", "changes of method");
      case ERROR -> language.pick("发现的错误", "discovered errors");
    };
  }
}
