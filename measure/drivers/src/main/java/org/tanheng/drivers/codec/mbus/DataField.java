// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;

/** The data of a record by the coding that its DIF names (EN 13757-3, table 4 and annex A). */
final class DataField {
  private static final int[] LENGTHS = {0, 1, 2, 3, 4, 4, 6, 8, 0, 1, 2, 3, 4, -1, 6, 0};

  private DataField() {}

  /** Takes the data and reads it; null where there is none or none that is valid. */
  static @Nullable String read(int coding, Meaning meaning, Cursor in) {
    if (coding == 0xD) {
      return variable(meaning, in);
    }
    byte[] data = in.take(LENGTHS[coding], "data of the record");
    if (data.length == 0) {
      return null;
    }
    if (meaning.date() && (coding == 2 || coding == 3 || coding == 4 || coding == 6)) {
      return MbusTime.read(data);
    }
    return switch (coding) {
      case 5 -> real(data, meaning);
      case 9, 10, 11, 12, 14 -> bcd(data, meaning, false);
      default -> scaled(new BigInteger(reversed(data)), meaning);
    };
  }

  private static @Nullable String real(byte[] data, Meaning meaning) {
    float value = Float.intBitsToFloat(new BigInteger(reversed(data)).intValue());
    return Float.isFinite(value)
        ? plain(new BigDecimal(Float.toString(value)).multiply(meaning.factor()))
        : null;
  }

  /** Digits above 9 are an error shown on the display, but F in front is a minus. */
  private static @Nullable String bcd(byte[] data, Meaning meaning, boolean minus) {
    String digits = Hex.of(reversed(data));
    boolean negative = digits.startsWith("F");
    if (negative) {
      digits = digits.substring(1);
    }
    if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
      return null;
    }
    var value = new BigInteger(digits);
    return scaled(negative ^ minus ? value.negate() : value, meaning);
  }

  private static @Nullable String variable(Meaning meaning, Cursor in) {
    int at = in.position();
    int length = in.u8("length of the data");
    if (length <= 0xBF) {
      byte[] text = reversed(in.take(length, "text of the record"));
      return new String(text, StandardCharsets.ISO_8859_1);
    }
    int kind = length >> 4;
    int low = length & 15;
    if ((kind == 0xC || kind == 0xD) && low <= 9) {
      return bcd(in.take(low, "decimal of the record"), meaning, kind == 0xD);
    }
    if (kind == 0xE) {
      return binary(in.take(low, "number of the record"), meaning);
    }
    if (length >= 0xF0 && length <= 0xF4) {
      return binary(in.take((length - 0xEC) * 4, "number of the record"), meaning);
    }
    if (length == 0xF5 || length == 0xF6) {
      return binary(in.take(length == 0xF5 ? 48 : 64, "number of the record"), meaning);
    }
    throw Frames.coding(at, Hex.of(length), "a length of EN 13757-3 (00-C9, D0-D9, E0-F6)");
  }

  private static @Nullable String binary(byte[] data, Meaning meaning) {
    return data.length == 0 ? null : scaled(new BigInteger(reversed(data)), meaning);
  }

  private static String scaled(BigInteger count, Meaning meaning) {
    return plain(new BigDecimal(count).multiply(meaning.factor()));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.toPlainString();
  }

  private static byte[] reversed(byte[] data) {
    byte[] turned = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      turned[i] = data[data.length - 1 - i];
    }
    return turned;
  }
}
