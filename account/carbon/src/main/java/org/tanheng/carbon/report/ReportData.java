// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceInput;
import org.tanheng.document.Block;
import org.tanheng.units.Language;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * What every chapter of a report reads: the inventory, the context, the language and the traces.
 */
record ReportData(
    Inventory inventory, ReportContext context, Language language, Terms terms, Posted posted) {

  ReportData(Inventory inventory, ReportContext context, Language language) {
    this(inventory, context, language, new Terms(inventory.pack(), language));
  }

  private ReportData(Inventory inventory, ReportContext context, Language language, Terms terms) {
    this(inventory, context, language, terms, new Posted(inventory, context, terms));
  }

  String pick(String chinese, String english) {
    return language.pick(chinese, english);
  }

  /** A text that was supplied, or the gap where it is missing. */
  Block supplied(@Nullable String text, String requirement, String wanted) {
    return text == null || text.isBlank()
        ? new Block.Gap(requirement, wanted)
        : Block.Paragraph.of(text);
  }

  /** The name of a source in words, else its id. */
  String name(SourceInput source) {
    String name = context.remark(source.id()).name();
    return name == null || name.isBlank() ? source.id() : name;
  }

  /** First and last day of the period, both included. */
  String period() {
    return inventory.input().start()
        + language.pick(" 至 ", " to ")
        + inventory.input().end().minusDays(1);
  }

  /** The unit of a value as a column prints it; a plain number has none. */
  String unit(Trace trace) {
    Unit unit = trace.value().unit();
    return unit.equals(Unit.ONE) ? "—" : unit.symbol(language);
  }

  List<LedgerLine> lines(Predicate<LedgerLine> pick) {
    return inventory.lines().stream().filter(pick).toList();
  }

  static boolean counted(LedgerLine line) {
    return line.isCounted() && line.basis().isLocation();
  }
}
