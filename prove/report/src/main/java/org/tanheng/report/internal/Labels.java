// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal;

import org.tanheng.document.Chart;
import org.tanheng.units.Language;

/** The words that writers add to a document, in its language. */
public record Labels(Language language) {

  public String contents() {
    return language.pick("目录", "Contents");
  }

  public String traces() {
    return language.pick("数据溯源", "Sources of figures");
  }

  public String tracesNote() {
    return language.pick(
        "正文数字后方括号内的编号对应下列条目。各项给出未修约的数值、带入数值的计算式、来源文件与因子库版本。",
        "Numbers in brackets behind a figure refer to the entries below. Each entry gives the value"
            + " before rounding, the formula with its values, the source document and the release"
            + " of the factor library.");
  }

  public String number() {
    return language.pick("编号", "No.");
  }

  public String figure() {
    return language.pick("数据项与数值", "Figure and value");
  }

  public String calculation() {
    return language.pick("计算过程", "Calculation");
  }

  public String source() {
    return language.pick("来源", "Source");
  }

  public String trace() {
    return language.pick("溯源", "Ref.");
  }

  public String table(int number, String caption) {
    return language.pick("表" + number + "　", "Table " + number + "  ") + caption;
  }

  public String chart(int number, Chart chart) {
    String unit = chart.unit().symbol(language);
    return language.pick(
        "图" + number + "　" + chart.caption() + "（" + unit + "）",
        "Figure " + number + "  " + chart.caption() + " (" + unit + ")");
  }

  public String note() {
    return language.pick("注：", "Note: ");
  }

  public String gap() {
    return language.pick("待补充：", "Missing: ");
  }

  /** A marker as printed behind a figure. */
  public static String marker(int number) {
    return "[" + number + "]";
  }

  /** The call of a footnote: a letter, so that it is never taken for the number of a source. */
  public static String call(int number) {
    return String.valueOf((char) ('a' + (number - 1) % 26));
  }

  /** A column title with its unit. */
  public String column(String title, String unit) {
    return language.pick(title + "（" + unit + "）", title + " (" + unit + ")");
  }
}
