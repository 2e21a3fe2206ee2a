// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.document.Block;
import org.tanheng.document.Block.KeyValues.Entry;
import org.tanheng.document.Section;

/** The first chapter: who reports, for whom, and for which period. */
record IsoGeneral(ReportData data) {

  Section section() {
    ReportContext.Entity entity = data.context().entity();
    return Section.of("general", data.pick("总则", "General"), List.of())
        .with(
            organisation(entity),
            responsible(entity),
            Section.of(
                    "period",
                    data.pick("报告期", "Reporting period"),
                    List.of(Block.Paragraph.of(data.period() + data.pick("。", "."))))
                .answering("period"),
            purpose());
  }

  private Section organisation(ReportContext.Entity entity) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(data.pick("名称", "Name"), data.inventory().input().organisation()));
    add(entries, data.pick("统一社会信用代码", "Unified social credit code"), entity.creditCode());
    add(entries, data.pick("地址", "Address"), entity.address());
    add(entries, data.pick("行业", "Industry"), entity.industry());
    add(entries, data.pick("产品", "Products"), entity.products());
    Block description =
        data.supplied(
            entity.description(),
            "organisation",
            data.pick("报告组织的描述", "description of the organisation"));
    return Section.of(
            "organisation",
            data.pick("报告组织", "Organisation"),
            List.of(new Block.KeyValues(entries), description))
        .answering("organisation");
  }

  private Section responsible(ReportContext.Entity entity) {
    String contact = entity.contact() == null ? "" : data.pick("；", "; ") + entity.contact();
    String text = entity.responsible() == null ? null : entity.responsible() + contact;
    return Section.of(
            "responsible",
            data.pick("报告负责人", "Responsible person"),
            List.of(
                data.supplied(
                    text,
                    "responsible",
                    data.pick("负责报告的人员或机构", "person or entity responsible for the report"))))
        .answering("responsible");
  }

  private Section purpose() {
    String purpose = data.context().statements().purpose();
    String method =
        data.pick("本报告依据 ", "Quantified by ")
            + data.terms().packNumber()
            + data.pick(data.terms().packTitle() + " 量化，", ", " + data.terms().packTitle() + "; ")
            + data.pick("全球变暖潜势采用 IPCC ", "global warming potentials of IPCC ")
            + data.inventory().gwp()
            + data.pick("（100 年）。", " (100 years).");
    List<Block> blocks = new ArrayList<>();
    if (purpose != null) {
      blocks.add(Block.Paragraph.of(purpose));
    }
    blocks.add(Block.Paragraph.of(method));
    return Section.of("purpose", data.pick("目的与依据", "Purpose and basis"), blocks);
  }

  private static void add(List<Entry> entries, String key, @Nullable String value) {
    if (value != null) {
      entries.add(Entry.of(key, value));
    }
  }
}
