// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.document.Block;
import org.tanheng.document.Figure;
import org.tanheng.document.Inline;
import org.tanheng.document.Section;
import org.tanheng.document.Words;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;

/** The base year with its inventory, the policy of recalculation and what has changed since. */
record BaseYearSection(ReportData data, ReportContext.BaseYear year) {

  Section section(String title) {
    return Section.of("base-year-chapter", title, List.of()).with(selected(), recalculation());
  }

  private Section selected() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(inventory());
    blocks.add(
        data.supplied(
            year.reason(), "base-year", data.pick("选定基准年的理由", "why this year was chosen")));
    return Section.of("base-year", data.pick("选定的基准年", "Base year selected"), blocks)
        .answering("base-year");
  }

  private Block inventory() {
    String lead = data.pick("基准年为 ", "The base year is ") + year.period();
    Quantity total = year.total();
    Trace trace;
    if (total == null) {
      if (!year.period().equals(Integer.toString(data.inventory().input().start().getYear()))) {
        return new Block.Gap(
            "base-year",
            data.pick("基准年的排放总量及来源", "the inventory of the base year, and its source"));
      }
      trace =
          data.posted()
              .sum(data.pick("基准年排放总量", "total of the base year"), data.lines(ReportData::counted));
    } else {
      String source = year.source();
      if (source == null) {
        return new Block.Gap(
            "base-year", data.pick("基准年清单的来源", "the source of the base-year inventory"));
      }
      trace =
          Trace.published(
              data.pick("基准年排放总量", "total of the base year"),
              total,
              Quality.MANUAL,
              new Citation(source, year.period(), null, null, null, true));
    }
    List<Inline> text =
        List.of(
            Words.of(lead + data.pick("，排放总量 ", ", with a total of ")),
            Figure.of(trace, 2),
            Words.of(data.pick("。", ".")));
    return new Block.Paragraph(text);
  }

  private Section recalculation() {
    return Section.of(
            "recalculation",
            data.pick("重新计算", "Recalculation"),
            List.of(
                data.supplied(
                    year.recalculation(),
                    "recalculation",
                    data.pick("重新计算的政策与阈值", "policy and threshold of recalculation")),
                data.supplied(
                    year.changes(),
                    "recalculation",
                    data.pick("已发生的变更，或声明没有变更", "changes made, or that there are none"))))
        .answering("recalculation");
  }
}
