// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.GateLine;

/** The posted lines of an inventory that belong to scopes 1 and 2 of a month. */
@Component
class GateLines {
  private final LedgerRepository ledger;

  GateLines(LedgerRepository ledger) {
    this.ledger = ledger;
  }

  /** Location-based lines of the month; lines of a year cannot be told by month and are named. */
  Outcome<List<GateLine>> of(
      UUID inventory, int version, YearMonth month, Map<String, String> follows) {
    StoredCalculation made = ledger.latest(inventory, version).orElseThrow();
    boolean wholeMonth =
        made.periodStart().equals(month.atDay(1))
            && made.periodEnd().equals(month.plusMonths(1).atDay(1));
    List<GateLine> lines = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (PostedLine line : ledger.lines(made.id())) {
      int scope = scope(line);
      if (scope == 0) {
        continue;
      }
      if (line.month() == null && !wholeMonth) {
        findings.add(undated(line));
      } else if (wholeMonth || month.toString().equals(line.month())) {
        lines.add(
            new GateLine(
                line.source(),
                scope,
                line.gas(),
                line.amount().movePointRight(GateLine.DECIMALS).toBigIntegerExact(),
                follows.getOrDefault(line.source(), "")));
      }
    }
    return Outcome.done(lines, findings);
  }

  private static int scope(PostedLine line) {
    if (!line.counted() || line.basis().equals("MARKET")) {
      return 0;
    }
    return switch (line.scope()) {
      case "1" -> 1;
      case "2" -> 2;
      default -> 0;
    };
  }

  private static Finding undated(PostedLine line) {
    return Finding.warning(
        "gate-line-undated",
        line.source(),
        line.amount().toPlainString() + " tCO2e without a month",
        "a line of one month",
        "Enter the source's data by month; the line is not in this month's gate view.");
  }
}
