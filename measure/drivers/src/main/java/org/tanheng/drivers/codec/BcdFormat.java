// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A field format as the Chinese meter standards print it: {@code XXXXXX.XX} decimals (a leading
 * {@code s}: the top bit is the sign), {@code NNNN} digits, {@code YYMMDDhhmm} a time, {@code A32}
 * text, {@code B2} bits. Low byte first.
 *
 * @param pattern the format
 * @param bytes bytes of the field
 */
public record BcdFormat(String pattern, int bytes) {

  /** Reads a format. */
  public static BcdFormat parse(String pattern) {
    char first = pattern.charAt(0);
    if (first == 'A' || first == 'B') {
      return new BcdFormat(pattern, Integer.parseInt(pattern.substring(1)));
    }
    int digits = pattern.length() - (first == 's' ? 1 : 0) - (pattern.indexOf('.') < 0 ? 0 : 1);
    return new BcdFormat(pattern, (digits + 1) / 2);
  }

  /** The field as text, null where the meter keeps none (all FF, or a time that never was). */
  public @Nullable String read(Cursor from) {
    int position = from.position();
    byte[] field = from.take(bytes, pattern);
    if (Bcd.absent(field)) {
      return null;
    }
    return switch (pattern.charAt(0)) {
      case 'A' -> text(field);
      case 'B' -> bits(field);
      case 'N' -> Bcd.littleEndian(field, position);
      case 's', 'X' -> number(field, position);
      default -> time(Bcd.littleEndian(field, position));
    };
  }

  private String number(byte[] field, int position) {
    boolean negative = pattern.charAt(0) == 's' && field[field.length - 1] < 0;
    if (negative) {
      field[field.length - 1] &= 0x7f;
    }
    int point = pattern.indexOf('.');
    int scale = point < 0 ? 0 : pattern.length() - point - 1;
    var digits = new BigInteger(Bcd.littleEndian(field, position));
    return new BigDecimal(negative ? digits.negate() : digits, scale).toPlainString();
  }

  private static String text(byte[] field) {
    var reversed = new StringBuilder(new String(field, StandardCharsets.ISO_8859_1)).reverse();
    return reversed
        .chars()
        .filter(c -> c >= ' ' && c < 127)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static String bits(byte[] field) {
    var bits = new StringBuilder();
    for (int i = field.length - 1; i >= 0; i--) {
      String low = Integer.toBinaryString(field[i] & 0xff);
      bits.append("0".repeat(8 - low.length())).append(low);
    }
    return bits.toString();
  }

  /** A time that is none of the calendar is none that the meter keeps. */
  private @Nullable String time(String digits) {
    if (digits.chars().allMatch(c -> c == '0') && !pattern.equals("hhmmss")) {
      return null;
    }
    try {
      return written(digits);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String written(String d) {
    return switch (pattern) {
      case "YYYYMMDDhhmmss" ->
          LocalDate.of(two(d, 0) * 100 + two(d, 2), two(d, 4), two(d, 6)) + "T" + clock(d, 8);
      case "YYMMDDhhmmss" -> date(d) + "T" + clock(d, 6);
      case "YYMMDDhhmm" -> date(d) + "T" + LocalTime.of(two(d, 6), two(d, 8));
      case "YYMMDDWW" -> date(d) + " weekday " + two(d, 6);
      case "hhmmss" -> clock(d, 0);
      case "MMDDhhmm" ->
          LocalDate.of(2000, two(d, 0), two(d, 2)).toString().substring(5)
              + "T"
              + LocalTime.of(two(d, 4), two(d, 6));
      default -> d;
    };
  }

  private static String clock(String d, int at) {
    String time = LocalTime.of(two(d, at), two(d, at + 2), two(d, at + 4)).toString();
    return time.length() == 5 ? time + ":00" : time;
  }

  private static LocalDate date(String d) {
    return LocalDate.of(2000 + two(d, 0), two(d, 2), two(d, 4));
  }

  private static int two(String digits, int at) {
    return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
  }
}
