// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.cjt188;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.finding.Outcome;

/**
 * Reads frames of CJ/T 188-2004 and -2018: {@code 68, type, address, control, length, data, sum,
 * 16}, with or without leading FE; identifiers in either byte order. Data that SM4 hides (2018) is
 * shown as bytes.
 */
public final class Cjt188 {
  private static final int LONGEST = 0x64;
  private static final String CLASSES = " 81 90 91 A0 A1 D1 D2 D3 D4 ";

  private Cjt188() {}

  /** One whole frame as a message; refused with byte and reason if it is none. */
  public static Outcome<Cjt188Message> decode(byte[] frame) {
    return Outcome.of(() -> read(frame));
  }

  private static Cjt188Message read(byte[] frame) {
    Cursor in = Cursor.of(frame);
    while (in.peek() == 0xFE) {
      in.u8("leading byte");
    }
    int start = in.position();
    in.expect(0x68, "start");
    int typeAt = in.position();
    int type = in.u8("meter type");
    String address = address(in);
    int controlAt = in.position();
    int control = in.u8("control");
    int lengthAt = in.position();
    int length = in.u8("length");
    if (length > LONGEST) {
      throw Frames.length(lengthAt, length + " bytes", "at most " + LONGEST);
    }
    Cursor data = in.part(length, "data");
    sum(frame, start, in);
    in.expect(0x16, "end");
    in.end();
    String meter = meter(type);
    if (meter == null) {
      throw Frames.coding(typeAt, Hex.of(type), "10 to 49, or AA for any meter");
    }
    return message(type, meter, address, control, controlAt, data);
  }

  private static String address(Cursor in) {
    int at = in.position();
    byte[] bytes = in.take(7, "address");
    var address = new StringBuilder(14);
    for (int i = 6; i >= 0; i--) {
      String digits = Hex.of(bytes[i]);
      if (i < 5 && !digits.equals("AA") && !digits.chars().allMatch(Character::isDigit)) {
        throw Frames.coding(at + i, digits, "two decimal digits (BCD) or AA");
      }
      address.append(digits);
    }
    return address.toString();
  }

  private static void sum(byte[] frame, int start, Cursor in) {
    int at = in.position();
    int sum = 0;
    for (int i = start; i < at; i++) {
      sum += frame[i];
    }
    int got = in.u8("checksum");
    if (got != (sum & 0xff)) {
      throw Frames.checksum(at, Hex.of(got), Hex.of(sum) + " (sum of bytes from " + start + ")");
    }
  }

  private static @Nullable String meter(int type) {
    return switch (type) {
      case 0x10 -> "cold water";
      case 0x11 -> "hot water";
      case 0x12 -> "drinking water";
      case 0x13 -> "reclaimed water";
      case 0x20 -> "heat";
      case 0x21 -> "cooling";
      case 0x22 -> "heat and cooling";
      case 0x30 -> "gas";
      case 0xAA -> "any";
      default -> kind(type);
    };
  }

  private static @Nullable String kind(int type) {
    if (type < 0x10 || type >= 0x50 || (type & 15) > 9) {
      return null;
    }
    return List.of("water", "heat", "gas", "other").get(type / 16 - 1) + " " + Hex.of(type);
  }

  private static @Nullable String function(int code) {
    return switch (code) {
      case 0x01 -> "read";
      case 0x03 -> "read address";
      case 0x04 -> "write";
      case 0x09 -> "read key version";
      case 0x15 -> "write address";
      case 0x16 -> "write counter";
      default -> null;
    };
  }

  private static Cjt188Message message(
      int type, String meter, String address, int control, int at, Cursor data) {
    boolean answer = (control & 0x80) != 0;
    boolean error = (control & 0x40) != 0;
    boolean more = (control & 0x20) != 0;
    String function = function(control & 0x1f);
    if (function == null) {
      throw Frames.unsupported(at, Hex.of(control), "a function of CJ/T 188");
    }
    if (!answer && (error || more)) {
      throw Frames.coding(at, Hex.of(control), "no error and no following data in a request");
    }
    if (error) {
      int sequence = data.u8("sequence");
      String status = Hex.of(data.take(data.left(), "status"));
      return new Cjt188Message(
          edition(type, more, 0),
          meter,
          address,
          function,
          true,
          more,
          null,
          false,
          sequence,
          List.of(),
          "status " + status,
          status);
    }
    byte[] pair = data.take(2, "identifier");
    boolean lowFirst = lowFirst(pair);
    int low = pair[lowFirst ? 0 : 1] & 0xff;
    int identifier = (pair[lowFirst ? 1 : 0] & 0xff) << 8 | low;
    int sequence = data.u8("sequence");
    int dataAt = data.position();
    byte[] rest = data.take(data.left(), "data");
    boolean reading = answer && ((control & 0x1f) == 1 || (control & 0x1f) == 9);
    List<MeterValue> values = reading ? Cjt188Data.read(type, identifier, rest, dataAt) : List.of();
    return new Cjt188Message(
        edition(type, more, identifier),
        meter,
        address,
        function,
        answer,
        more,
        Hex.of(identifier >> 8) + Hex.of(identifier),
        lowFirst,
        sequence,
        values,
        null,
        Hex.of(rest));
  }

  /** The class byte (90, 81, D1 ...) tells which comes first; where both could be, the high one. */
  private static boolean lowFirst(byte[] pair) {
    return !CLASSES.contains(" " + Hex.of(pair[0]) + " ")
        && CLASSES.contains(" " + Hex.of(pair[1]) + " ");
  }

  private static String edition(int type, boolean more, int identifier) {
    boolean newer = type == 0x22 || more || identifier >= 0xA100 && identifier <= 0xA107;
    return newer || identifier >= 0xD200 && identifier <= 0xD4FF ? "2018" : "2004 or 2018";
  }

  /** The request that reads an identifier; the address has fourteen digits, type 0xAA any meter. */
  public static byte[] read(
      int type, String address, String identifier, boolean lowFirst, int sequence) {
    return request(0x01, type, address, identifier, lowFirst, sequence);
  }

  /** The request for the address of the only meter on a line. */
  public static byte[] readAddress(boolean lowFirst, int sequence) {
    return request(0x03, 0xAA, "AAAAAAAAAAAAAA", "810A", lowFirst, sequence);
  }

  private static byte[] request(
      int control, int type, String address, String identifier, boolean lowFirst, int sequence) {
    byte[] digits = Hex.parse(address).orElseThrow();
    byte[] pair = Hex.parse(identifier).orElseThrow();
    if (digits.length != 7 || pair.length != 2) {
      throw new IllegalArgumentException(address + " " + identifier);
    }
    byte[] frame = new byte[16];
    frame[0] = 0x68;
    frame[1] = (byte) type;
    for (int i = 0; i < 7; i++) {
      frame[2 + i] = digits[6 - i];
    }
    frame[9] = (byte) control;
    frame[10] = 3;
    frame[11] = pair[lowFirst ? 1 : 0];
    frame[12] = pair[lowFirst ? 0 : 1];
    frame[13] = (byte) sequence;
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      sum += frame[i];
    }
    frame[14] = (byte) sum;
    frame[15] = 0x16;
    return frame;
  }
}
