// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.factors.FactorColumn;
import org.tanheng.exchange.factors.FactorTable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Reads a row of an imported table as the facts of a factor. */
final class FactorRowFacts {

  private FactorRowFacts() {}

  static Outcome<OwnFactorFacts> of(FactorTable.Row row, FactorImports.Order order) {
    var findings = new ArrayList<Finding>();
    String unit = unit(row);
    String boundary = row.text(FactorColumn.BOUNDARY);
    var facts =
        new OwnFactorFacts(
            order.orgUnitId(),
            code(row, order, boundary),
            name(row),
            row.text(FactorColumn.NAME_EN).isEmpty() ? name(row) : row.text(FactorColumn.NAME_EN),
            number(row.text(FactorColumn.VALUE)),
            unit,
            row.text(FactorColumn.GAS).isEmpty() ? "CO2e" : row.text(FactorColumn.GAS),
            row.text(FactorColumn.REGION),
            year(row, findings),
            order.collection(),
            row.text(FactorColumn.DOCUMENT).isEmpty()
                ? order.document()
                : row.text(FactorColumn.DOCUMENT),
            null,
            Objects.requireNonNullElse(
                day(row, FactorColumn.VALID_FROM, findings), order.validFrom()),
            day(row, FactorColumn.VALID_TO, findings),
            note(row, boundary));
    if (suspect(row)) {
      findings.add(
          Finding.error(
              "row-suspect",
              "note",
              row.text(FactorColumn.NOTE),
              "a row whose value its publisher stands by",
              "The table itself doubts this value: check it against the document first."));
    }
    findings.addAll(facts.check());
    return findings.isEmpty() ? Outcome.done(facts) : Outcome.refused(findings);
  }

  /** Commas that part thousands are taken out; any other comma is no decimal point. */
  private static String number(String text) {
    return text.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text;
  }

  static String name(FactorTable.Row row) {
    return row.text(FactorColumn.NAME_ZH);
  }

  private static boolean suspect(FactorTable.Row row) {
    return row.text(FactorColumn.NOTE).contains("SUSPECT");
  }

  private static String code(FactorTable.Row row, FactorImports.Order order, String boundary) {
    String code = row.text(FactorColumn.CODE);
    if (!code.isEmpty()) {
      return code;
    }
    String year = row.text(FactorColumn.DATA_YEAR);
    return String.join(
        "/",
        List.of(
                order.collection().strip(),
                name(row),
                boundary,
                year,
                unit(row),
                row.text(FactorColumn.REGION))
            .stream()
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private static String unit(FactorTable.Row row) {
    String unit = row.text(FactorColumn.UNIT);
    return unit.isEmpty()
        ? row.text(FactorColumn.UNIT_NUMERATOR) + "/" + row.text(FactorColumn.UNIT_DENOMINATOR)
        : unit;
  }

  private static @Nullable String note(FactorTable.Row row, String boundary) {
    String note = (boundary + " " + row.text(FactorColumn.NOTE)).strip();
    return note.isEmpty() ? null : note;
  }

  private static @Nullable Integer year(FactorTable.Row row, List<Finding> findings) {
    String text = row.text(FactorColumn.DATA_YEAR);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("[12][0-9]{3}")) {
      return Integer.valueOf(text);
    }
    findings.add(
        Finding.error(
            "year-invalid", "dataYear", text, "a year such as 2023", "Write four digits."));
    return null;
  }

  private static @Nullable LocalDate day(
      FactorTable.Row row, FactorColumn column, List<Finding> findings) {
    String text = row.text(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      findings.add(
          Finding.error(
              "date-invalid",
              column.title(),
              text,
              "a day such as 2026-01-31",
              "Write year, month and day with hyphens."));
      return null;
    }
  }
}
