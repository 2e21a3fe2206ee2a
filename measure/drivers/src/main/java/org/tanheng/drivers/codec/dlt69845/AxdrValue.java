// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt69845;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;

/**
 * A value in the coding of the protocol's data types: a tag, then the value, high byte first.
 *
 * @param tag type
 * @param number of a numeric type, else null
 * @param text of any other plain type, null where there is no value
 * @param items of an array or a structure
 */
record AxdrValue(
    int tag, @Nullable BigDecimal number, @Nullable String text, List<AxdrValue> items) {
  private static final int DEEPEST = 8;

  static AxdrValue read(Cursor in) {
    return read(in, 0);
  }

  private static AxdrValue read(Cursor in, int depth) {
    int at = in.position();
    int tag = in.u8("data type");
    if (depth > DEEPEST) {
      throw Frames.coding(at, "level " + depth, "at most " + DEEPEST + " levels");
    }
    return switch (tag) {
      case 0 -> text(tag, null);
      case 1, 2 -> items(tag, in, depth);
      case 3 -> text(tag, in.u8("bool") == 0 ? "false" : "true");
      case 4 -> bits(in);
      case 9 -> text(tag, Hex.of(in.take(length(in), "octet string")));
      case 10, 12 -> text(tag, new String(in.take(length(in), "string"), StandardCharsets.UTF_8));
      case 28 -> text(tag, time(in));
      default -> number(tag, at, in);
    };
  }

  private static AxdrValue text(int tag, @Nullable String text) {
    return new AxdrValue(tag, null, text, List.of());
  }

  private static AxdrValue items(int tag, Cursor in, int depth) {
    int count = in.u8("number of items");
    var items = new ArrayList<AxdrValue>();
    for (int i = 0; i < count; i++) {
      items.add(read(in, depth + 1));
    }
    return new AxdrValue(tag, null, null, List.copyOf(items));
  }

  private static AxdrValue bits(Cursor in) {
    int count = length(in);
    byte[] bytes = in.take((count + 7) / 8, "bit string");
    var bits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      bits.append(bytes[i / 8] >> 7 - i % 8 & 1);
    }
    return text(4, bits.toString());
  }

  private static AxdrValue number(int tag, int at, Cursor in) {
    BigDecimal number =
        switch (tag) {
          case 15 -> signed(in, 1);
          case 17, 22 -> unsigned(in, 1);
          case 16 -> signed(in, 2);
          case 18 -> unsigned(in, 2);
          case 5 -> signed(in, 4);
          case 6 -> unsigned(in, 4);
          case 20 -> signed(in, 8);
          case 21 -> unsigned(in, 8);
          default ->
              throw Frames.unsupported(at, "data type " + tag, "a plain type, array or structure");
        };
    return new AxdrValue(tag, number, null, List.of());
  }

  private static BigDecimal signed(Cursor in, int bytes) {
    return new BigDecimal(new BigInteger(in.take(bytes, "number")));
  }

  private static BigDecimal unsigned(Cursor in, int bytes) {
    return new BigDecimal(new BigInteger(1, in.take(bytes, "number")));
  }

  /** One byte below 128, else 81 or 82 and the length in one or two bytes. */
  static int length(Cursor in) {
    int at = in.position();
    int first = in.u8("length");
    return switch (first) {
      case 0x81 -> in.u8("length");
      case 0x82 -> in.u16be("length");
      default -> {
        if (first >= 0x80) {
          throw Frames.coding(at, Hex.of(first), "a length of one or two bytes");
        }
        yield first;
      }
    };
  }

  /** Year, month, day, hour, minute, second; null where they are none of the calendar. */
  private static @Nullable String time(Cursor in) {
    int year = in.u16be("year");
    byte[] rest = in.take(5, "date and time");
    try {
      String time = LocalDateTime.of(year, rest[0], rest[1], rest[2], rest[3], rest[4]).toString();
      return time.length() == 16 ? time + ":00" : time;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
