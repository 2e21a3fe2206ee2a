// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.bills;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of bills; a header may be the Chinese or the English title, or both. */
public enum BillColumn {
  SOURCE("排放源", "source", false),
  SUPPLIER("供应商", "supplier", false),
  NUMBER("账单号", "bill number", false),
  ACCOUNT("户号", "account", true),
  METER("表号", "meter", true),
  FIRST_DAY("起始日", "first day", true),
  LAST_DAY("截止日", "last day", true),
  READING_FROM("上次示数", "earlier reading", false),
  READING_TO("本次示数", "later reading", false),
  MULTIPLIER("倍率", "multiplier", false),
  LOSSES("损耗", "losses", false),
  ENERGY("用量", "use", true),
  UNIT("单位", "unit", true),
  ESTIMATED("估抄", "estimated", false),
  SHARP("尖电量", "sharp use", false),
  PEAK("峰电量", "peak use", false),
  FLAT("平电量", "flat use", false),
  VALLEY("谷电量", "valley use", false),
  DEEP_VALLEY("深谷电量", "deep valley use", false),
  SHARP_AMOUNT("尖电费", "sharp amount", false),
  PEAK_AMOUNT("峰电费", "peak amount", false),
  FLAT_AMOUNT("平电费", "flat amount", false),
  VALLEY_AMOUNT("谷电费", "valley amount", false),
  DEEP_VALLEY_AMOUNT("深谷电费", "deep valley amount", false),
  GREEN("绿色电力", "green power use", false),
  GREEN_AMOUNT("绿色电力费用", "green power amount", false),
  MAX_DEMAND("最大需量", "greatest demand", false),
  DEMAND_AMOUNT("基本电费", "demand amount", false),
  POWER_FACTOR_AMOUNT("力调电费", "power factor amount", false),
  SURCHARGE_AMOUNT("基金及附加", "surcharge amount", false),
  OTHER_AMOUNT("其他费用", "other amount", false),
  AMOUNT("应付金额", "amount due", false),
  CURRENCY("币种", "currency", false),
  NOTE("说明", "note", false);

  private final String zh;
  private final String en;
  private final boolean required;

  BillColumn(String zh, String en, boolean required) {
    this.zh = zh;
    this.en = en;
    this.required = required;
  }

  /** The header in the template: both titles. */
  public String title() {
    return zh + " " + en;
  }

  /** Whether a bill cannot be without it. */
  public boolean isRequired() {
    return required;
  }

  static Optional<BillColumn> of(String header) {
    String plain = header.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    String low = plain.replaceAll("[*（(].*", "").strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            column ->
                low.equals(column.zh)
                    || low.equals(column.en)
                    || low.equals(column.title().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static List<BillColumn> needed() {
    return Arrays.stream(values()).filter(BillColumn::isRequired).toList();
  }
}
