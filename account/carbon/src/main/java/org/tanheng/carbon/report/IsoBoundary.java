// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Boundary;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.carbon.boundary.Criterion;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.carbon.boundary.Judgement;
import org.tanheng.carbon.boundary.LeftOut;
import org.tanheng.document.Block;
import org.tanheng.document.Block.KeyValues.Entry;
import org.tanheng.document.Section;

/** Both boundaries, what is significant and what was left out. */
record IsoBoundary(ReportData data) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  Section section() {
    SourceTables tables = new SourceTables(data);
    ReportContext.Boundaries said = data.context().boundaries();
    return Section.of("boundaries", data.pick("边界", "Boundaries"), List.of())
        .with(
            organisational(said),
            new Section(
                "reporting-boundary",
                Section.Kind.NUMBERED,
                data.pick("报告边界", "Reporting boundary"),
                Set.of("reporting-boundary"),
                List.of(
                    data.supplied(
                        said.reporting(),
                        "reporting-boundary",
                        data.pick("所含排放源与清除的说明", "description of sources and sinks included")),
                    tables.areLong() ? tables.kinds() : tables.sources()),
                List.of()),
            significance(said),
            exclusions(said));
  }

  private Boundary boundary() {
    return data.inventory().input().boundary();
  }

  private Section organisational(ReportContext.Boundaries said) {
    List<Block> blocks = new ArrayList<>();
    Approach approach = boundary().approach();
    if (approach != null) {
      blocks.add(
          Block.Paragraph.of(
              data.pick("合并方法：", "Consolidation approach: ")
                  + name(approach)
                  + data.pick("。", ".")));
      List<Entry> shares = shares(approach);
      if (!shares.isEmpty()) {
        blocks.add(new Block.KeyValues(shares));
      }
    }
    blocks.add(
        data.supplied(
            said.organisational(),
            "organisational-boundary",
            data.pick("合并方法与所含设施", "consolidation approach and facilities")));
    return Section.of(
            "organisational-boundary", data.pick("组织边界", "Organisational boundary"), blocks)
        .answering("organisational-boundary");
  }

  /** One entry for each unit or source that does not count in full all the time. */
  private List<Entry> shares(Approach approach) {
    Map<String, List<Holding>> held = new LinkedHashMap<>();
    for (SourceInput source : data.inventory().input().sources()) {
      List<Holding> own = boundary().holdings(source.id(), source.place().unit());
      boolean whole =
          own.size() == 1 && own.getFirst().counted(approach).compareTo(BigDecimal.ONE) == 0;
      if (!own.isEmpty() && !whole) {
        String unit = source.place().unit();
        held.putIfAbsent(unit == null ? data.name(source) : unit, own);
      }
    }
    return held.entrySet().stream()
        .map(e -> Entry.of(e.getKey(), counted(e.getValue(), approach)))
        .toList();
  }

  private String counted(List<Holding> holdings, Approach approach) {
    return holdings.stream()
        .map(
            holding ->
                span(holding)
                    + holding
                        .counted(approach)
                        .multiply(HUNDRED)
                        .stripTrailingZeros()
                        .toPlainString()
                    + " %"
                    + how(holding, approach))
        .collect(Collectors.joining(data.pick("；", "; ")));
  }

  private String how(Holding holding, Approach approach) {
    return approach == Approach.FINANCIAL_CONTROL && holding.control() == Control.JOINT
        ? data.pick("（共同财务控制，按所持比例）", " (joint financial control: the share held)")
        : "";
  }

  private String span(Holding holding) {
    String from = holding.from() == null ? "" : data.pick("自 ", "from ") + holding.from() + " ";
    String to = holding.to() == null ? "" : data.pick("至 ", "until before ") + holding.to() + " ";
    return from + to;
  }

  private Section significance(ReportContext.Boundaries said) {
    List<Block> blocks = new ArrayList<>();
    List<Judgement> judgements = boundary().judgements();
    if (said.significance() != null || judgements.isEmpty()) {
      blocks.add(
          data.supplied(
              said.significance(),
              "significance",
              data.pick("判定准则及结果", "the criteria by which indirect emissions are significant")));
    }
    if (!judgements.isEmpty()) {
      blocks.add(
          new Block.KeyValues(
              judgements.stream()
                  .map(j -> Entry.of(data.terms().category(j.category()), said(j)))
                  .toList()));
    }
    data.inventory().findings().stream()
        .filter(finding -> finding.code().equals("significant-without-sources"))
        .forEach(
            finding ->
                blocks.add(
                    new Block.Gap(
                        "significance",
                        data.pick("重大间接排放类别的量化结果：", "quantification of a significant category: ")
                            + finding.subject().replace("significance.categories.", ""))));
    return Section.of(
            "significance",
            data.pick("重大间接排放的判定准则", "Criteria for significant indirect emissions"),
            blocks)
        .answering("significance");
  }

  private String said(Judgement judgement) {
    String verdict =
        switch (judgement.verdict()) {
          case SIGNIFICANT -> data.pick("重大", "significant");
          case NOT_SIGNIFICANT -> data.pick("不重大", "not significant");
          case EXCLUDED -> data.pick("排除", "excluded");
        };
    String criteria =
        judgement.criteria().stream()
            .map(this::name)
            .collect(Collectors.joining(data.pick("、", ", ")));
    return verdict
        + (criteria.isEmpty() ? "" : data.pick("（", " (") + criteria + data.pick("）", ")"))
        + data.pick("：", ": ")
        + judgement.reason();
  }

  private Section exclusions(ReportContext.Boundaries said) {
    String title = data.pick("排除项", "Exclusions");
    @Nullable List<ReportContext.Exclusion> stated = said.exclusions();
    List<Entry> entries = new ArrayList<>();
    if (stated != null) {
      stated.forEach(e -> entries.add(Entry.of(e.source(), e.reason())));
    }
    boundary().leftOut().forEach(left -> entries.add(Entry.of(left.unit(), said(left))));
    if (!entries.isEmpty()) {
      return Section.of("exclusions", title, List.of(new Block.KeyValues(entries)))
          .answering("exclusions");
    }
    String none =
        stated == null
            ? null
            : data.pick("没有排除任何重大排放源或汇。", "No significant source or sink was excluded.");
    return Section.of(
            "exclusions",
            title,
            List.of(
                data.supplied(
                    none,
                    "exclusions",
                    data.pick(
                        "排除的源、汇及理由，或声明没有排除", "what was excluded and why, or that nothing was"))))
        .answering("exclusions");
  }

  private String said(LeftOut left) {
    String size =
        left.estimate() == null
            ? data.pick("（未估算规模）", " (size not estimated)")
            : data.pick("（估计 ", " (estimated ") + left.estimate() + data.pick("）", ")");
    return left.reason() + size;
  }

  private String name(Approach approach) {
    return switch (approach) {
      case OPERATIONAL_CONTROL -> data.pick("运营控制权", "operational control");
      case FINANCIAL_CONTROL -> data.pick("财务控制权", "financial control");
      case EQUITY_SHARE -> data.pick("股权比例", "equity share");
    };
  }

  private String name(Criterion criterion) {
    return switch (criterion) {
      case MAGNITUDE -> data.pick("规模", "magnitude");
      case INFLUENCE -> data.pick("影响力", "influence");
      case RISK -> data.pick("风险与机遇", "risk and opportunity");
      case GUIDANCE -> data.pick("行业指南", "sector guidance");
      case OUTSOURCING -> data.pick("外包", "outsourcing");
      case ENGAGEMENT -> data.pick("员工参与", "employee engagement");
    };
  }
}
