// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.Map;
import org.tanheng.carbon.MethodPack;
import org.tanheng.carbon.SourceKind;
import org.tanheng.units.Language;

/** Words that follow the document in use: 活动数据 in the national standards, 活动水平数据 before. */
record Terms(MethodPack pack, Language language) {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("ncv", "低位发热量"),
          Map.entry("carbon-content", "单位热值含碳量"),
          Map.entry("oxidation-factor", "碳氧化率"),
          Map.entry("carbon", "含碳量"),
          Map.entry("co2-factor", "CO2 排放因子"),
          Map.entry("ch4-factor", "CH4 排放因子"),
          Map.entry("n2o-factor", "N2O 排放因子"),
          Map.entry("factor", "排放因子"),
          Map.entry("purity", "纯度"),
          Map.entry("mt", "全水分"),
          Map.entry("mad", "空干基水分"),
          Map.entry("aad", "空干基灰分"),
          Map.entry("amount", "消耗量"),
          Map.entry("purchased", "购进量"),
          Map.entry("opening", "期初库存"),
          Map.entry("closing", "期末库存"),
          Map.entry("sold", "外销量"),
          Map.entry("other-use", "其他用途"),
          Map.entry("share", "合并比例"),
          Map.entry("leakage-rate", "泄漏率"),
          Map.entry("enthalpy", "热焓"),
          Map.entry("condensate", "冷凝水回收量"),
          Map.entry("condensate-enthalpy", "冷凝水热焓"),
          Map.entry("cod-in", "进口 COD 浓度"),
          Map.entry("cod-out", "出口 COD 浓度"),
          Map.entry("bo", "甲烷最大生产能力"),
          Map.entry("mcf", "甲烷修正因子"),
          Map.entry("covered by certificates", "绿证覆盖电量"),
          Map.entry("remainder", "剩余电量"),
          Map.entry("factor conveyed by the certificates", "绿证对应排放因子"));
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("ncv", "net calorific value"),
          Map.entry("carbon-content", "carbon content per energy"),
          Map.entry("oxidation-factor", "oxidation factor"),
          Map.entry("carbon", "carbon content"),
          Map.entry("co2-factor", "CO2 factor"),
          Map.entry("ch4-factor", "CH4 factor"),
          Map.entry("n2o-factor", "N2O factor"),
          Map.entry("factor", "emission factor"),
          Map.entry("mt", "total moisture"),
          Map.entry("mad", "moisture of the analysis sample"),
          Map.entry("aad", "ash"),
          Map.entry("opening", "opening stock"),
          Map.entry("closing", "closing stock"),
          Map.entry("other-use", "other use"),
          Map.entry("share", "share counted"),
          Map.entry("covered by certificates", "electricity covered by certificates"),
          Map.entry("remainder", "remaining electricity"));

  /** Whether the method is a national standard and not one of the earlier guidelines. */
  boolean isNationalStandard() {
    return pack.document().startsWith("GB/T");
  }

  String activity() {
    return language.pick(isNationalStandard() || !isChinese() ? "活动数据" : "活动水平数据", "activity data");
  }

  boolean isChinese() {
    return pack.id().startsWith("cn-");
  }

  /** A parameter in words; a name that is not known stays as it is. */
  String parameter(String label) {
    String name = label.startsWith("factor (") ? "factor" : label;
    if (name.equals("activity")) {
      return activity();
    }
    return language.pick(CHINESE.getOrDefault(name, name), ENGLISH.getOrDefault(name, name));
  }

  String kind(SourceKind kind) {
    return language.pick(kind.titleZh(), kind.titleEn());
  }

  String packTitle() {
    return language.pick("《" + pack.titleZh() + "》", pack.titleEn());
  }

  /** Document number with its edition, as it is cited. */
  String packNumber() {
    boolean dated = pack.document().startsWith("GB/T");
    String separator = dated ? "—" : pack.document().startsWith("ISO") ? ":" : " ";
    return pack.document() + separator + pack.edition();
  }

  /** The heading of an ISO 14064-1:2018 category (clause 5.2.4 and annex B). */
  String category(String category) {
    return switch (category) {
      case "1" -> language.pick("类别1 直接温室气体排放和清除", "Category 1: direct emissions and removals");
      case "2" ->
          language.pick("类别2 输入能源的间接排放", "Category 2: indirect emissions from imported energy");
      case "3" -> language.pick("类别3 运输的间接排放", "Category 3: indirect emissions from transport");
      case "4" ->
          language.pick(
              "类别4 组织使用的产品的间接排放",
              "Category 4: indirect emissions from products used by the organisation");
      case "5" ->
          language.pick(
              "类别5 与使用组织产品有关的间接排放",
              "Category 5: indirect emissions from the use of the organisation's products");
      default ->
          language.pick("类别6 其他来源的间接排放", "Category 6: indirect emissions from other sources");
    };
  }

  /** The group that a gas is reported in: HFCs and PFCs as groups, blends of HFCs with them. */
  static String gasGroup(String gas) {
    if (gas.startsWith("HFC")
        || gas.matches("R-?4\\d\\d.*")
        || gas.matches("R-?5\\d\\d.*")
        || gas.matches("R-?(32|125|134a|143a|152a|227ea)")) {
      return "HFCs";
    }
    if (gas.startsWith("PFC") || gas.matches("(c-)?C\\d?F\\d+.*")) {
      return "PFCs";
    }
    return gas.startsWith("CH4") ? "CH4" : gas;
  }
}
