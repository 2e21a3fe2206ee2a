// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.bills.BillLine;
import org.tanheng.data.activity.Source;
import org.tanheng.exchange.bills.BillColumn;
import org.tanheng.exchange.bills.BillRow;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Makes a bill of a row; each cell that cannot be read is named by row and column. */
final class RowFacts {

  private RowFacts() {}

  static Outcome<BillFacts> of(UUID org, BillRow row, List<Source> sources) {
    var findings = new ArrayList<Finding>();
    for (BillColumn column : BillColumn.values()) {
      if (column.isRequired() && row.text(column) == null) {
        findings.add(
            Finding.error(
                "cell-empty", row.place(column), "", "a value", "Copy it from the bill."));
      }
    }
    LocalDate from = day(row, BillColumn.FIRST_DAY, findings);
    LocalDate last = day(row, BillColumn.LAST_DAY, findings);
    UUID source = source(row, sources, findings);
    half(row, BillColumn.READING_FROM, BillColumn.READING_TO, findings);
    half(row, BillColumn.READING_TO, BillColumn.READING_FROM, findings);
    Outcome<Boolean> estimated = row.yes(BillColumn.ESTIMATED);
    findings.addAll(estimated.findings());
    if (from == null || last == null || !findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    return Outcome.done(
        new BillFacts(
            org,
            source,
            row.text(BillColumn.SUPPLIER),
            row.text(BillColumn.NUMBER),
            text(row, BillColumn.ACCOUNT),
            text(row, BillColumn.METER),
            from,
            last.plusDays(1),
            text(row, BillColumn.UNIT),
            estimated.orElseThrow(),
            registers(row),
            row.text(BillColumn.LOSSES),
            text(row, BillColumn.ENERGY),
            lines(row),
            row.text(BillColumn.MAX_DEMAND),
            null,
            row.text(BillColumn.CURRENCY) == null ? "CNY" : text(row, BillColumn.CURRENCY),
            row.text(BillColumn.AMOUNT),
            row.text(BillColumn.NOTE)));
  }

  /** A reading without its other one would silently check nothing. */
  private static void half(
      BillRow row, BillColumn there, BillColumn other, List<Finding> findings) {
    if (row.text(there) != null && row.text(other) == null) {
      findings.add(
          Finding.error(
              "cell-empty",
              row.place(other),
              "",
              "the reading that belongs to " + there.title(),
              "Copy both readings from the bill, or neither."));
    }
  }

  private static @Nullable LocalDate day(BillRow row, BillColumn column, List<Finding> findings) {
    if (row.text(column) == null) {
      return null;
    }
    return switch (row.day(column)) {
      case Outcome.Done<LocalDate> done -> done.value();
      case Outcome.Refused<LocalDate> refused -> {
        findings.addAll(refused.findings());
        yield null;
      }
    };
  }

  private static @Nullable UUID source(BillRow row, List<Source> sources, List<Finding> findings) {
    String named = row.text(BillColumn.SOURCE);
    if (named == null) {
      return null;
    }
    List<Source> found =
        sources.stream()
            .filter(
                source ->
                    named.equals(source.code())
                        || named.equals(source.nameZh())
                        || named.equalsIgnoreCase(source.nameEn()))
            .toList();
    if (found.size() == 1) {
      return found.getFirst().id();
    }
    findings.add(
        Finding.error(
            "source-unknown",
            row.place(BillColumn.SOURCE),
            named,
            found.isEmpty() ? "code or name of a source of the unit" : "one source, not several",
            "Use the code of the source, or leave the cell empty and choose it later."));
    return null;
  }

  private static List<BillFacts.BillRegister> registers(BillRow row) {
    String from = row.text(BillColumn.READING_FROM);
    String to = row.text(BillColumn.READING_TO);
    if (from == null || to == null) {
      return List.of();
    }
    String multiplier = row.text(BillColumn.MULTIPLIER);
    return List.of(
        new BillFacts.BillRegister(
            "", from, to, multiplier == null ? "1" : multiplier, null, null));
  }

  private static List<BillFacts.PricedLine> lines(BillRow row) {
    var lines = new ArrayList<BillFacts.PricedLine>();
    band(lines, row, "尖", BillColumn.SHARP, BillColumn.SHARP_AMOUNT);
    band(lines, row, "峰", BillColumn.PEAK, BillColumn.PEAK_AMOUNT);
    band(lines, row, "平", BillColumn.FLAT, BillColumn.FLAT_AMOUNT);
    band(lines, row, "谷", BillColumn.VALLEY, BillColumn.VALLEY_AMOUNT);
    band(lines, row, "深谷", BillColumn.DEEP_VALLEY, BillColumn.DEEP_VALLEY_AMOUNT);
    String green = row.text(BillColumn.GREEN);
    line(lines, BillLine.Kind.GREEN_POWER, "绿色电力", green, row, BillColumn.GREEN_AMOUNT);
    line(lines, BillLine.Kind.DEMAND, "基本电费", null, row, BillColumn.DEMAND_AMOUNT);
    line(lines, BillLine.Kind.POWER_FACTOR, "力调电费", null, row, BillColumn.POWER_FACTOR_AMOUNT);
    line(lines, BillLine.Kind.SURCHARGE, "基金及附加", null, row, BillColumn.SURCHARGE_AMOUNT);
    line(lines, BillLine.Kind.OTHER, "其他", null, row, BillColumn.OTHER_AMOUNT);
    return lines;
  }

  private static void band(
      List<BillFacts.PricedLine> lines,
      BillRow row,
      String name,
      BillColumn energy,
      BillColumn amount) {
    line(lines, BillLine.Kind.BAND, name, row.text(energy), row, amount);
  }

  private static void line(
      List<BillFacts.PricedLine> lines,
      BillLine.Kind kind,
      String name,
      @Nullable String energy,
      BillRow row,
      BillColumn amount) {
    if (energy != null || row.text(amount) != null) {
      lines.add(new BillFacts.PricedLine(kind, name, energy, row.text(amount)));
    }
  }

  private static String text(BillRow row, BillColumn column) {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
