// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.factors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a table of factors, with the headings by which it is known. */
public enum FactorColumn {
  CODE("编码", "code", "id", "factor id", "因子编号"),
  NAME_ZH("名称", "name_zh", "name", "中文名称", "产品名称", "因子名称"),
  NAME_EN("英文名称", "name_en", "english name"),
  VALUE("数值", "value", "factor", "因子值", "排放因子", "碳足迹"),
  UNIT("单位", "unit", "因子单位"),
  UNIT_NUMERATOR("单位分子", "unit_numerator", "numerator", "排放单位"),
  UNIT_DENOMINATOR("单位分母", "unit_denominator", "denominator", "功能单位", "声明单位"),
  GAS("气体", "gas"),
  REGION("地区", "region", "区域"),
  DATA_YEAR("数据年份", "data_year", "year", "年份"),
  BOUNDARY("核算边界", "boundary", "系统边界"),
  DOCUMENT("来源", "document", "source", "数据来源"),
  VALID_FROM("生效日期", "valid_from"),
  VALID_TO("失效日期", "valid_to"),
  NOTE("备注", "note", "remark", "说明");

  private final String title;
  private final List<String> names;

  FactorColumn(String title, String... names) {
    this.title = title;
    this.names = List.of(names);
  }

  /** The heading in the template: Chinese, then the first English one. */
  public String title() {
    return title + " " + names.getFirst();
  }

  /** The column that a heading names. */
  public static Optional<FactorColumn> of(String heading) {
    String text = heading.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            column ->
                column.title.equals(text)
                    || column.title().equals(text)
                    || column.names.contains(text))
        .findFirst();
  }
}
