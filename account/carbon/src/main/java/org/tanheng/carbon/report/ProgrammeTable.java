// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.carbon.Scope2Figure;
import org.tanheng.document.Block;
import org.tanheng.document.Figure;
import org.tanheng.document.Inline;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** Purchased electricity by each programme of the scope 2 rule table, for information. */
record ProgrammeTable(ReportData data) {

  private static final Unit TONNE = Unit.of("tCO2e");
  private static final Unit MEGAWATT_HOUR = Unit.of("MWh");

  /** The table, if the rules know the factors of the inventory. */
  Optional<Block> table() {
    List<Scope2Figure> figures = data.inventory().scope2();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Scope2Figure figure : figures) {
      rows.add(row(figure));
    }
    return Optional.of(
        Table.of(
                "scope-2-programmes",
                data.pick("购入电力分口径结果（供参考）", "Purchased electricity by programme (information)"),
                List.of(
                    Table.Column.text(data.pick("方案", "Programme"), 3),
                    Table.Column.figure(data.pick("排放量", "Emissions"), "tCO2e", 2),
                    Table.Column.figure(data.pick("按零计电量", "Counted as zero"), "MWh", 2),
                    Table.Column.text(data.pick("依据", "What its document says"), 6)),
                rows)
            .noting(
                data.pick(
                    "各口径互不替代，也不替代本报告的排放总量；“未核原文”表示所述规则未见原文。",
                    "No figure replaces another or the total of this report; “not read” means that the"
                        + " text of the document itself was not seen.")));
  }

  private Table.Row row(Scope2Figure figure) {
    Scope2Figure.Rule rule = figure.rule();
    String title = rule.title().in(data.language());
    BigDecimal value = figure.value();
    Inline emission = Words.none();
    Inline zero = Words.none();
    if (value != null) {
      emission = Figure.in(TONNE, traced(figure, title, new Quantity(value, TONNE)), 2);
      zero =
          Figure.in(
              MEGAWATT_HOUR, traced(figure, title, new Quantity(figure.zero(), MEGAWATT_HOUR)), 2);
    }
    return Table.Row.of(Words.of(title), emission, zero, Words.of(document(figure)));
  }

  private String document(Scope2Figure figure) {
    Scope2Figure.Rule rule = figure.rule();
    var text = new StringBuilder(rule.authority().in(data.language()));
    if (!figure.inForce()) {
      text.append(data.pick("（自 ", " (from ")).append(rule.validFrom());
      text.append(data.pick(" 起，晚于报告期）", ", later than the period)"));
    }
    if (!rule.verified()) {
      text.append(data.pick("（未核原文）", " (not read)"));
    }
    return text.toString();
  }

  private static Trace traced(Scope2Figure figure, String title, Quantity value) {
    Scope2Figure.Rule rule = figure.rule();
    return Trace.published(
        title,
        value,
        Quality.SUBSTITUTED,
        new Citation(
            rule.document().isEmpty() ? title : rule.document(),
            rule.validFrom() == null ? null : rule.validFrom().toString(),
            String.join("; ", figure.factors()),
            null,
            null,
            rule.verified()));
  }
}
