// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Splits {@code 389.31 GJ/1e4 Nm3} into number and unit. Commas group digits by three and nothing
 * else; a number longer or larger than any real figure is refused.
 */
public record QuantityText(BigDecimal value, String unit) {
  private static final int DIGITS = 60;
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?)((?:[1-9]\\d{0,2}(?:,\\d{3})+(?![\\d,])|\\d+)(?:\\.\\d+)?)"
              + "(?:[eE]([+-]?\\d{1,9})(?!\\d))?(?![\\d.,])");

  /** Digits after the number that are no power of ten: {@code 1 234 kWh} may mean 1,234 kWh. */
  private static final Pattern SECOND_NUMBER = Pattern.compile("(?!1[eE]\\d|10\\^)\\d");

  private static final Pattern COUNT =
      Pattern.compile("\\s*" + NUMBER.pattern() + "\\s*[千万亿]?\\s*");

  public static Outcome<QuantityText> split(String text) {
    String plain = UnitText.normalise(text);
    Matcher m = NUMBER.matcher(plain);
    if (!m.lookingAt()) {
      return malformed(text, "a decimal number and a unit, such as 0.5306 tCO2/MWh");
    }
    String digits = m.group(2).replace(",", "");
    int exponent = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    if (digits.length() > DIGITS || Math.abs(exponent) > DIGITS) {
      return Outcome.refused(
          Finding.error(
              "number-out-of-range",
              "quantity",
              m.group().length() > 80 ? m.group().substring(0, 80) + "…" : m.group(),
              "at most " + DIGITS + " digits",
              "Check the number; no activity or factor needs so many digits."));
    }
    BigDecimal value = new BigDecimal(m.group(1) + digits).scaleByPowerOfTen(exponent);
    String unit = plain.substring(m.end()).strip();
    if (SECOND_NUMBER.matcher(unit).lookingAt()) {
      return malformed(text, "one number and a unit, such as 1234 kWh or 21 1e4 Nm3");
    }
    return Outcome.done(new QuantityText(value, unit.isEmpty() ? "1" : unit));
  }

  /**
   * Joins a number and a unit that stand apart. After the number only 万, 亿 or 千 may stand, so that
   * {@code 1 234} is not read as 1 of a unit of 234.
   */
  public static Outcome<QuantityText> join(String number, String unit) {
    return split(number)
        .flatMap(
            read ->
                COUNT.matcher(UnitText.normalise(number)).matches()
                    ? Outcome.done(
                        new QuantityText(
                            read.value(), read.unit().equals("1") ? unit : read.unit() + unit))
                    : malformed(number, "a number alone, such as 1234.5"));
  }

  private static <T> Outcome<T> malformed(String text, String wanted) {
    return Outcome.refused(
        Finding.error(
            "number-malformed",
            "quantity",
            text.length() > 80 ? text.substring(0, 80) + "…" : text,
            wanted,
            "Write the number with a point and digits, thousands grouped by commas or not."));
  }
}
