// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.Items;
import org.tanheng.footprint.genealogy.ItemsBuilder;

/** Reads rows into items; what is wrong is gathered, the first of it shown. */
final class RowItems {
  private static final int KG = 3;
  private static final int SHOWN = 20;
  private static final int MOST_ROWS = 5_000_000;

  private final Cells cells;
  private final Layout layout;
  private final long end;
  private final List<Finding> findings = new ArrayList<>();
  private final ItemsBuilder items;
  private final int[] decimals;
  private long wrong;
  private long later;

  RowItems(Cells cells, Layout layout, YearMonth month, ProductionPlan plan) {
    this.cells = cells;
    this.layout = layout;
    end = month.plusMonths(1).atDay(1).toEpochDay();
    items = new ItemsBuilder(layout.inputs().stream().map(Layout.Input::name).toList());
    decimals = layout.inputs().stream().mapToInt(input -> plan.decimals(input.name())).toArray();
  }

  Outcome<Items> read() throws IOException {
    long rows = 0;
    while (cells.next()) {
      if (++rows > MOST_ROWS) {
        return Outcome.refused(
            Finding.error(
                "file-too-long",
                "row " + cells.row(),
                "more than " + MOST_ROWS + " rows",
                "at most " + MOST_ROWS + " rows",
                "Split the file by line or by day."));
      }
      List<Finding> damage = cells.damage();
      if (damage.isEmpty()) {
        row();
      } else {
        damage.forEach(this::tell);
      }
    }
    if (wrong > SHOWN) {
      findings.add(
          Finding.error(
              "cells-wrong",
              "table",
              wrong + " cells",
              "none",
              "The first " + SHOWN + " are shown; nothing was taken from the file."));
    }
    if (wrong == 0 && rows == 0) {
      findings.add(
          Finding.error("table-empty", "table", "no row", "one row an item", "Add the items."));
    }
    if (later > 0) {
      findings.add(
          Finding.warning(
              "rows-later",
              "table",
              later + " rows after the period",
              "rows of the period or of its opening stock",
              "They were passed over."));
    }
    return findings.stream().anyMatch(Finding::isError)
        ? Outcome.refused(findings)
        : Outcome.done(items.build(), findings);
  }

  private void row() {
    String id = cells.text(layout.column(Heading.ITEM)).strip();
    long day = cells.day(layout.column(Heading.DAY));
    if (id.isEmpty() || id.length() > 200 || id.indexOf('\ufffd') >= 0) {
      tell(cell("item-name", Heading.ITEM, "a name of at most 200 characters in UTF-8"));
    }
    if (day == Cells.BAD) {
      tell(cell("item-day", Heading.DAY, "a date such as 2026-09-05"));
      return;
    }
    if (day >= end) {
      later++;
      return;
    }
    items.item(
        id,
        LocalDate.ofEpochDay(day),
        new ItemsBuilder.Mass(
            number(Heading.OUTPUT, KG),
            number(Heading.SCRAP, KG),
            number(Heading.LOSS, KG),
            number(Heading.CHARGE, KG),
            number(Heading.RETURNED, KG)),
        number(Heading.MINUTES, KG));
    for (Heading heading : Heading.values()) {
      if (heading.label != null && layout.column(heading) >= 0) {
        items.label(heading.label, cells.text(layout.column(heading)).strip());
      }
    }
    parents();
    for (int k = 0; k < decimals.length; k++) {
      int column = layout.inputs().get(k).column();
      long quanta = cells.scaled(column, decimals[k]);
      if (quanta == Cells.BAD) {
        tell(number(layout.inputs().get(k).name(), column, decimals[k]));
      } else if (quanta != 0) {
        items.used(k, quanta);
      }
    }
  }

  private void parents() {
    int column = layout.column(Heading.PARENTS);
    String text = column < 0 ? "" : cells.text(column).strip();
    if (text.isEmpty()) {
      return;
    }
    for (String part : text.split("[;；]", -1)) {
      int colon = Math.max(part.lastIndexOf(':'), part.lastIndexOf('：'));
      String name = colon < 0 ? "" : part.substring(0, colon).strip();
      long grams = colon < 0 ? Cells.BAD : Decimals.scaled(part.substring(colon + 1), KG);
      if (name.isEmpty() || grams == Cells.BAD) {
        tell(cell("item-parents", Heading.PARENTS, "name:kg, several with ; between"));
      } else {
        items.from(name, grams);
      }
    }
  }

  private long number(Heading heading, int places) {
    int column = layout.column(heading);
    long value = column < 0 ? 0 : cells.scaled(column, places);
    if (value == Cells.BAD) {
      tell(number(heading.title(), column, places));
      return 0;
    }
    return value;
  }

  private Finding number(String name, int column, int places) {
    return Finding.error(
        "cell-number",
        "row " + cells.row() + ", " + name,
        shown(cells.text(column)),
        "a plain number, none below zero, of at most " + places + " decimals",
        "Write it without signs, blanks or commas, or raise the decimals in the plan.");
  }

  private Finding cell(String code, Heading heading, String wanted) {
    return Finding.error(
        code,
        "row " + cells.row() + ", " + heading.title(),
        shown(cells.text(layout.column(heading))),
        wanted,
        "Mend the cell; nothing was taken from the file.");
  }

  private void tell(Finding finding) {
    if (wrong++ < SHOWN) {
      findings.add(finding);
    }
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
