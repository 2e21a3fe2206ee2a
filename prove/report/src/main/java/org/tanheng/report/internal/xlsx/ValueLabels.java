// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal.xlsx;

import java.util.List;
import java.util.stream.Stream;
import org.tanheng.units.Language;

/** The words of the sheets of values. */
record ValueLabels(Language language) {

  String sheet(Places.Kind kind) {
    return switch (kind) {
      case CALCULATION -> language.pick("计算", "Calculation");
      case INPUT -> language.pick("输入数据", "Inputs");
      case FACTOR -> language.pick("排放因子", "Factors");
    };
  }

  String explanation(Places.Kind kind) {
    return switch (kind) {
      case CALCULATION ->
          language.pick(
              "数值列为引用“输入数据”“排放因子”单元格的公式，可改动输入复算；精确值列为系统计算的未修约十进制数，差值列供核对。",
              "The value column holds live formulas over the sheets Inputs and Factors; the exact"
                  + " value is the product's own decimal before rounding, the difference checks it.");
      case INPUT -> language.pick("报告主体提供的活动数据与实测参数。", "Activity data and measured parameters.");
      case FACTOR ->
          language.pick("公布的因子与缺省值及其来源。", "Published factors and defaults with their sources.");
    };
  }

  List<String> columns(Places.Kind kind) {
    boolean computed = kind == Places.Kind.CALCULATION;
    String source = language.pick("来源", "Source");
    List<String> common =
        List.of(
            language.pick("编号", "No."),
            language.pick("项目", "Item"),
            computed ? language.pick("计算式", "Formula with values") : source,
            language.pick("数值", "Value"),
            language.pick("精确值", "Exact value"),
            language.pick("单位", "Unit"),
            language.pick("数据质量", "Quality"));
    List<String> check =
        List.of(language.pick("复算", "Recomputed"), language.pick("差值", "Difference"), source);
    return computed ? Stream.concat(common.stream(), check.stream()).toList() : common;
  }

  int width(int column) {
    return switch (column) {
      case 0 -> 7;
      case 1 -> 28;
      case 2 -> 60;
      case 3, 4 -> 20;
      case 5 -> 16;
      case 7 -> 16;
      case 9 -> 40;
      default -> 12;
    };
  }

  String live() {
    return language.pick("表内公式", "live formula");
  }

  String fixed() {
    return language.pick("数值，未在表内复算", "value, not recomputed here");
  }
}
