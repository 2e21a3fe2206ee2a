// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tanheng.document.Requirement;
import org.tanheng.units.Language;

/**
 * What the report of a product's footprint has to say: ISO 14067:2018 clause 7 and GB/T 24067-2024
 * clause 7, recalled.
 */
enum ReportItem {
  GOAL("7.3 a)", "目的与预期用途", "Goal and intended application"),
  UNIT("7.3 b)", "功能单位或声明单位", "Functional or declared unit"),
  BOUNDARY("7.3 c)", "系统边界与排除项", "System boundary and exclusions"),
  CUT_OFF("7.3 d)", "取舍准则与舍去的份额", "Cut-off criteria and shares left out"),
  DATA(
      "7.3 e)",
      "数据清单（时间、地点、技术、来源、质量、初级份额）",
      "List of data: time, place, technology, source, quality, primary share"),
  SUPPLIERS("7.3 e)", "每一次级数据集的提供者", "Supplier of each secondary data set"),
  ALLOCATION("7.3 f)", "分配方法及其备选", "Allocation and its alternative"),
  GWP("7.3 g)", "全球增温潜势值集", "Set of global warming potentials"),
  CHANNELS(
      "7.2",
      "化石、生物源、直接土地利用变化、航空排放分列",
      "Fossil, biogenic, direct land use change and aircraft emissions apart"),
  ELECTRICITY("7.3 h)", "电力模型及敏感性", "Electricity model and its sensitivity"),
  STAGES("7.2", "分阶段结果", "Results by stage"),
  UNCERTAINTY("7.3 i)", "不确定性", "Uncertainty"),
  LIMITATIONS("7.3 j)", "局限性", "Limitations"),
  PCR("7.3 k)", "产品种类规则", "Product category rules"),
  REVIEW("7.3 l)", "评审", "Review"),
  VALIDITY("7.3 m)", "有效期", "Validity");

  private final String clause;
  private final String zh;
  private final String en;

  ReportItem(String clause, String zh, String en) {
    this.clause = clause;
    this.zh = zh;
    this.en = en;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title(Language language) {
    return language.pick(zh, en);
  }

  static List<Requirement> all(Language language) {
    return Arrays.stream(values())
        .map(item -> new Requirement(item.id(), item.clause, item.title(language)))
        .toList();
  }
}
