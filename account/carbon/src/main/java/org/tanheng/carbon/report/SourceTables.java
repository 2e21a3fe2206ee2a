// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.SourceInput;
import org.tanheng.document.Block;
import org.tanheng.document.Figure;
import org.tanheng.document.Table;
import org.tanheng.document.Words;
import org.tanheng.units.Citation;
import org.tanheng.units.Trace;

/** Tables that several reports share: sources, lines, factors and potentials. */
record SourceTables(ReportData data) {
  private static final int MOST_DECIMALS = 12;
  private static final int NAMED = 4;
  private static final int LONG = 40;
  private static final int LARGEST = 10;

  /** Whether the lists of sources and lines are too long to stand in the text. */
  boolean areLong() {
    return data.inventory().lines().size() > LONG;
  }

  /** The number of sources of each kind, in the order of the inventory. */
  Block kinds() {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (SourceInput source : data.inventory().input().sources()) {
      kinds.merge(kind(source), 1, Integer::sum);
    }
    return Table.of(
        "kinds",
        data.pick("排放源与汇的类型", "Kinds of sources and sinks"),
        List.of(
            Table.Column.text(data.pick("类型", "Kind"), 6),
            Table.Column.figure(data.pick("数量", "Number"), null, 2)),
        kinds.entrySet().stream()
            .map(e -> Table.Row.of(Words.of(e.getKey()), Words.of(e.getValue().toString())))
            .toList());
  }

  private String kind(SourceInput source) {
    return data.inventory()
        .pack()
        .kind(source.kind())
        .map(data.terms()::kind)
        .orElse(source.kind());
  }

  /** The sources of the inventory with their kind and place. */
  Block sources() {
    List<Table.Row> rows = new ArrayList<>();
    for (SourceInput source : data.inventory().input().sources()) {
      rows.add(
          Table.Row.of(
              Words.of(data.name(source)), Words.of(kind(source)), Words.of(place(source))));
    }
    return Table.of(
        "sources",
        data.pick("排放源与汇清单", "Sources and sinks"),
        List.of(
            Table.Column.text(data.pick("排放源", "Source"), 4),
            Table.Column.text(data.pick("类型", "Kind"), 3),
            Table.Column.text(data.pick("单位与设备", "Unit and device"), 3)),
        rows);
  }

  private static String place(SourceInput source) {
    List<String> parts = new ArrayList<>();
    for (String part : new String[] {source.place().unit(), source.place().device()}) {
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? "—" : String.join(" / ", parts);
  }

  /** The lines where they are few; else the largest, and the place of the others. */
  List<Block> results() {
    if (!areLong()) {
      return List.of(lines());
    }
    List<LedgerLine> largest =
        data.lines(ReportData::counted).stream()
            .sorted(Comparator.comparing((LedgerLine l) -> l.amount().abs()).reversed())
            .limit(LARGEST)
            .toList();
    return List.of(
        lines("largest", data.pick("最大的排放源", "Largest sources"), largest),
        Block.Paragraph.of(data.pick("全部排放源见附录。", "All sources are listed in the annex.")));
  }

  /** Every posted line with its activity data and its result. */
  Block lines() {
    return lines(
        "lines",
        data.pick("分排放源的活动数据与排放量", "Activity data and emissions by source"),
        data.inventory().lines());
  }

  private Block lines(String id, String caption, List<LedgerLine> picked) {
    List<Table.Row> rows = new ArrayList<>();
    for (LedgerLine line : picked) {
      String basis = line.basis() == LedgerLine.Basis.MARKET ? data.pick("（市场）", " (market)") : "";
      rows.add(
          new Table.Row(
              List.of(
                  Words.of(data.name(line.source()) + span(line) + basis),
                  Words.of(line.gas()),
                  exact(activity(line)),
                  Words.of(data.unit(activity(line))),
                  Figure.ofRow(data.posted().of(line).value(), 2)),
              Table.Weight.BODY,
              data.posted().of(line)));
    }
    return Table.of(
        id,
        caption,
        List.of(
            Table.Column.text(data.pick("排放源", "Source"), 4),
            Table.Column.text(data.pick("气体", "Gas"), 2),
            Table.Column.figure(data.terms().activity(), null, 3),
            Table.Column.text(data.pick("单位", "Unit"), 2),
            Table.Column.figure(data.pick("排放量", "Emissions"), "tCO2e", 3)),
        rows);
  }

  private static String span(LedgerLine line) {
    return line.source().data().size() > 1 ? line.month().map(month -> " " + month).orElse("") : "";
  }

  /** The published and declared factors behind the lines, each once, with their documents. */
  Block factors() {
    Map<Trace, List<String>> uses = new LinkedHashMap<>();
    for (LedgerLine line : data.inventory().lines()) {
      for (Posted.Leaf leaf : data.posted().leaves(line)) {
        if (leaf.trace().source() != null
            && !leaf.isPotential()
            && !leaf.isActivity()
            && !leaf.isLab(line.source())) {
          List<String> names = uses.computeIfAbsent(leaf.trace(), t -> new ArrayList<>());
          String name = data.name(line.source());
          if (!names.contains(name)) {
            names.add(name);
          }
        }
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    uses.forEach(
        (factor, names) ->
            rows.add(
                Table.Row.of(
                    Words.of(factor.label()),
                    exactTraced(factor),
                    Words.of(data.unit(factor)),
                    Words.of(names(names)),
                    Words.of(document(factor)))));
    return Table.of(
            "factors",
            data.pick("排放因子与计算参数", "Factors and parameters"),
            List.of(
                Table.Column.text(data.pick("参数", "Parameter"), 4),
                Table.Column.figure(data.pick("数值", "Value"), null, 3),
                Table.Column.text(data.pick("单位", "Unit"), 3),
                Table.Column.text(data.pick("用于", "Used for"), 4),
                Table.Column.text(data.pick("来源文件", "Document"), 6)),
            rows)
        .noting(data.pick("标 * 者在因子库中尚未核对原文。", "* not yet checked against the original document."));
  }

  private String names(List<String> names) {
    if (names.size() <= NAMED) {
      return String.join(data.pick("、", ", "), names);
    }
    return String.join(data.pick("、", ", "), names.subList(0, NAMED))
        + data.pick(" 等 " + names.size() + " 项", " and " + (names.size() - NAMED) + " more");
  }

  /** Document, edition and place, with a star where nobody has read the original. */
  static String document(Trace factor) {
    Citation source = factor.source();
    if (source == null) {
      return "—";
    }
    List<String> parts = new ArrayList<>();
    for (String part : new String[] {source.edition(), source.locator()}) {
      if (part != null && !part.isBlank()) {
        parts.add(part);
      }
    }
    String place = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    return source.document() + place + (source.verified() ? "" : " *");
  }

  /** The amount that a line starts from; a line without one is its own. */
  Trace activity(LedgerLine line) {
    return data.posted().leaves(line).stream()
        .filter(Posted.Leaf::isActivity)
        .map(Posted.Leaf::trace)
        .findFirst()
        .orElse(data.posted().of(line));
  }

  /** A figure of a row in all its digits. */
  static Figure exact(Trace trace) {
    return Figure.ofRow(trace.value(), digits(trace));
  }

  /** A figure in all its digits with a source of its own. */
  static Figure exactTraced(Trace trace) {
    return new Figure(trace.value(), digits(trace), trace, false);
  }

  private static int digits(Trace trace) {
    return Math.clamp(trace.value().value().stripTrailingZeros().scale(), 0, MOST_DECIMALS);
  }
}
