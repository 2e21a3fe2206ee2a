// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.metering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the register of measuring instruments; a title is known whole or by either half. */
public enum RegisterColumn {
  CODE("编号", "code"),
  NAME_ZH("名称", "name in Chinese"),
  NAME_EN("英文名称", "name in English"),
  CARRIER("能源种类", "carrier"),
  LEVEL("级别", "level"),
  PARENT("上级表编号", "stands behind"),
  PLACE("安装地点", "place"),
  REQUIRED("应配", "required"),
  SERIAL("出厂编号", "serial number"),
  MAKER("制造厂", "maker"),
  MODEL("型号规格", "model"),
  ACCURACY("准确度等级", "accuracy class"),
  RANGE("测量范围", "measuring range"),
  DIGITS("整数位数", "digits"),
  CONDITION("状态", "condition"),
  INSTALLED("安装日期", "installed on"),
  CURRENT("电流互感器", "current transformer"),
  VOLTAGE("电压互感器", "voltage transformer"),
  SIDE("读数侧", "side"),
  CERTIFICATE("证书编号", "certificate number"),
  KIND("检定或校准", "kind"),
  AUTHORITY("检定机构", "issued by"),
  ISSUED("检定日期", "issued on"),
  VALID_TO("有效期至", "valid to"),
  RESULT("结论", "result"),
  NOTE("备注", "note");

  private final String zh;
  private final String en;

  RegisterColumn(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The title in files that the product writes. */
  public String title() {
    return zh + " " + en;
  }

  static Optional<RegisterColumn> of(String text) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(column -> List.of(column.zh, column.en, column.title()).contains(said))
        .findFirst();
  }
}
