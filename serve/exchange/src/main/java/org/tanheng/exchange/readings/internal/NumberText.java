// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tanheng.exchange.readings.internal.NumberCell.Kind;

/** Says what an unusual number cell is: written otherwise, a mark for nothing, or no number. */
public final class NumberText {
  private static final Set<String> BLANKS =
      Set.of(
          "-", "--", "---", "—", "——", "na", "n/a", "#n/a", "null", "none", "nil", "?", "\\n", "缺失",
          "无", "无数据", "空");
  private static final Set<String> NOT_FINITE =
      Set.of(
          "nan",
          "inf",
          "+inf",
          "-inf",
          "infinity",
          "-infinity",
          "+infinity",
          "∞",
          "-∞",
          "1.#inf",
          "-1.#ind",
          "1.#qnan",
          "#num!");
  private static final Pattern SHEET_ERROR =
      Pattern.compile("#(REF!|VALUE!|DIV/0!|NAME\\?|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|#+)?");
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}([,.'’ \u00a0\u202f]\\d{3})+([.,]\\d+)?");
  private static final Pattern UNIT = Pattern.compile("[+-]?\\d[\\d.,]*\\s*[\\p{L}%°℃/³·]+\\d?");
  private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-].*[A-Za-z(|!].*");

  private NumberText() {}

  static Kind classify(String text, char decimal, char group) {
    String low = text.toLowerCase(Locale.ROOT);
    if (BLANKS.contains(low)) {
      return Kind.BLANK;
    }
    if (NOT_FINITE.contains(low)) {
      return Kind.NOT_FINITE;
    }
    if (SHEET_ERROR.matcher(text).matches()) {
      return Kind.SHEET_ERROR;
    }
    if (PLAIN.matcher(normal(text, decimal, group)).matches()
        && isWellGrouped(text, decimal, group)) {
      return Kind.NUMBER;
    }
    if (text.indexOf('\ufffd') >= 0) {
      return Kind.BROKEN_TEXT;
    }
    if (GROUPED.matcher(text).matches()) {
      return Kind.GROUPED;
    }
    if (UNIT.matcher(text).matches()) {
      return Kind.UNIT;
    }
    return FORMULA.matcher(text).matches() ? Kind.FORMULA : Kind.UNREADABLE;
  }

  /** Whether a text is a plain number with a point. */
  public static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  private static boolean isWellGrouped(String text, char decimal, char group) {
    if (group == 0 || text.indexOf(group) < 0) {
      return true;
    }
    String whole = text.indexOf(decimal) < 0 ? text : text.substring(0, text.indexOf(decimal));
    return whole.matches("[+-]?\\d{1,3}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+");
  }

  private static String normal(String text, char decimal, char group) {
    String plain = group == 0 ? text : text.replace(String.valueOf(group), "");
    return decimal == '.' ? plain : plain.replace('.', '!').replace(decimal, '.');
  }

  static BigDecimal value(String text, char decimal, char group) {
    return new BigDecimal(normal(text, decimal, group));
  }
}
