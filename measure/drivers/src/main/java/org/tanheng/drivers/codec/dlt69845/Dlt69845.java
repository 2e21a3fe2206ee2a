// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt69845;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Outcome;

/**
 * Reads frames of DL/T 698.45, {@code 68, length, control, address, HCS, application data, FCS,
 * 16}: requests and answers that get one attribute, a list or records, also where a code protects
 * them in clear; other services as bytes.
 */
public final class Dlt69845 {
  private static final List<String> TYPES = List.of("single", "wildcard", "group", "broadcast");

  /** The column of records that says when each was stored. */
  static final String STAMP = "20210200";

  private Dlt69845() {}

  /** One whole frame as a message; refused with byte and reason if it is none. */
  public static Outcome<Dlt69845Message> decode(byte[] frame) {
    return Outcome.of(() -> read(frame));
  }

  private static Dlt69845Message read(byte[] frame) {
    Cursor in = Cursor.of(frame);
    while (in.peek() == 0xFE) {
      in.u8("leading byte");
    }
    int start = in.position();
    in.expect(0x68, "start");
    int lengthAt = in.position();
    int length = in.u16le("length");
    if (length != frame.length - start - 2) {
      int has = frame.length - start - 2;
      throw Frames.length(lengthAt, length + " bytes", has + " between start and end");
    }
    int control = in.u8("control");
    int flags = in.u8("address flags");
    byte[] address = in.take((flags & 15) + 1, "server address");
    int client = in.u8("client address");
    check(frame, start + 1, in, "HCS");
    if (in.left() < 3) {
      throw Frames.tooShort(in.position() + in.left(), 3 - in.left(), "application data");
    }
    int apduAt = in.position();
    byte[] apdu = in.take(in.left() - 3, "application data");
    check(frame, start + 1, in, "FCS");
    in.expect(0x16, "end");
    if ((control & 0x08) != 0) {
      for (int i = 0; i < apdu.length; i++) {
        apdu[i] -= 0x33;
      }
    }
    boolean answer = (control & 0x80) != 0;
    boolean part = (control & 0x20) != 0;
    var head = new Head(TYPES.get(flags >> 6), reversed(address), client, answer);
    return head.message(part, Cursor.of(apdu, apduAt), Hex.of(apdu));
  }

  /** CRC-16 of polynomial 1021, reflected, inverted (RFC 1662), low byte first. */
  private static void check(byte[] frame, int from, Cursor in, String what) {
    int at = in.position();
    int crc = crc(frame, from, at);
    int got = in.u16le(what);
    if (got != crc) {
      throw Frames.checksum(
          at,
          Hex.of(got) + Hex.of(got >> 8),
          Hex.of(crc) + Hex.of(crc >> 8) + " (" + what + ", low byte first)");
    }
  }

  static int crc(byte[] bytes, int from, int to) {
    int crc = 0xFFFF;
    for (int i = from; i < to; i++) {
      crc ^= bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0x8408 : crc >> 1;
      }
    }
    return crc ^ 0xFFFF;
  }

  private static String reversed(byte[] bytes) {
    var digits = new StringBuilder();
    for (int i = bytes.length - 1; i >= 0; i--) {
      digits.append(Hex.of(bytes[i]));
    }
    return digits.toString();
  }

  /** What every message of the frame says. */
  private record Head(String type, String address, int client, boolean answer) {

    Dlt69845Message message(boolean part, Cursor in, String apdu) {
      if (part) {
        return message(Dlt69845Message.SPLIT, null, List.of(), apdu);
      }
      int service = in.u8("service");
      boolean clear = (service == 0x10 || service == 0x90) && in.peek() == 0;
      return clear ? inPlainText(in, apdu) : message(service, in, apdu);
    }

    private Dlt69845Message message(int service, Cursor in, String apdu) {
      int choice = in.left() == 0 ? -1 : in.peek();
      if ((service != 0x05 && service != 0x85) || choice < 1 || choice > 3) {
        return message("service " + Hex.of(service), null, List.of(), apdu);
      }
      in.u8("kind of get");
      int number = in.u8("number");
      if (choice == 3) {
        var rows = service == 0x05 ? Records.asked(in) : Records.got(in);
        end(service, in);
        return message("get record", number & 63, rows, apdu);
      }
      int count = choice == 1 ? 1 : in.u8("number of attributes");
      var results = new ArrayList<Dlt69845Message.Result>();
      for (int i = 0; i < count; i++) {
        results.add(service == 0x05 ? asked(in) : got(in));
      }
      end(service, in);
      String name = choice == 1 ? "get" : "get list";
      return message(name, number & 63, results, apdu);
    }

    /** Application data that a code protects and that stands in clear; the code is not checked. */
    private Dlt69845Message inPlainText(Cursor in, String apdu) {
      in.u8("plain text");
      Cursor inside = in.part(AxdrValue.length(in), "plain text");
      in.take(in.left(), "protection");
      return message(inside.u8("service"), inside, apdu);
    }

    private Dlt69845Message message(
        String service,
        @Nullable Integer number,
        List<Dlt69845Message.Result> results,
        String apdu) {
      return new Dlt69845Message(type, address, client, answer, service, number, results, apdu);
    }

    private static Dlt69845Message.Result asked(Cursor in) {
      return new Dlt69845Message.Result(Hex.of(in.take(4, "attribute")), null, List.of());
    }

    private static Dlt69845Message.Result got(Cursor in) {
      String oad = Hex.of(in.take(4, "attribute"));
      int at = in.position();
      int choice = in.u8("result");
      if (choice == 0) {
        return new Dlt69845Message.Result(oad, reason(in.u8("reason")), List.of());
      }
      if (choice != 1) {
        throw Frames.coding(at, Hex.of(choice), "00 (a reason) or 01 (data)");
      }
      return new Dlt69845Message.Result(oad, null, MeterObjects.read(oad, AxdrValue.read(in)));
    }

    /** A report that follows is not read; a time tag may close the request or the answer. */
    private static void end(int service, Cursor in) {
      if (service == 0x85) {
        int at = in.position();
        if (in.u8("following report") != 0) {
          throw Frames.unsupported(at, "a report that follows", "00, none");
        }
      }
      if (in.u8("time tag") == 1) {
        in.take(10, "time tag");
      }
      in.end();
    }
  }

  /** Why there is no value (DAR). */
  static String reason(int reason) {
    return switch (reason) {
      case 1 -> "hardware failure";
      case 2 -> "temporary failure";
      case 3 -> "read and write denied";
      case 4 -> "object undefined";
      case 5 -> "object interface class mismatch";
      case 6 -> "object does not exist";
      case 7 -> "type mismatch";
      case 8 -> "beyond limit";
      case 9 -> "data block not available";
      default -> "reason " + reason;
    };
  }

  /** The request that gets one attribute: address of an even number of digits, oad of eight. */
  public static byte[] get(String address, String oad, int number) {
    byte[] attribute = Hex.parse(oad).orElseThrow();
    if (attribute.length != 4) {
      throw new IllegalArgumentException(oad);
    }
    byte[] apdu = {0x05, 0x01, (byte) (number & 63), 0, 0, 0, 0, 0};
    System.arraycopy(attribute, 0, apdu, 3, 4);
    return frame(0x43, address, apdu);
  }

  /**
   * The request that gets what an object recorded in a time: its stamps ({@code 20210200}) and one
   * attribute, of all records from the first instant to before the last.
   *
   * @param from the first instant, as the meter's clock shows it
   */
  public static byte[] getRecords(
      String address, String oad, String column, LocalDateTime from, LocalDateTime to, int number) {
    byte[] apdu =
        Hex.parse(
                "0503%s%s02%s1C%s1C%s000200%s00%s00"
                    .formatted(
                        Hex.of(number & 63), oad, STAMP, time(from), time(to), STAMP, column))
            .orElseThrow();
    return frame(0x43, address, apdu);
  }

  private static String time(LocalDateTime at) {
    return "%04X%02X%02X%02X%02X%02X"
        .formatted(
            at.getYear(),
            at.getMonthValue(),
            at.getDayOfMonth(),
            at.getHour(),
            at.getMinute(),
            at.getSecond());
  }

  /** A frame around application data; the address has an even number of digits, A for any. */
  public static byte[] frame(int control, String address, byte[] apdu) {
    byte[] digits = Hex.parse(address).orElseThrow();
    if (digits.length < 1 || digits.length > 16) {
      throw new IllegalArgumentException(address);
    }
    int head = 5 + digits.length + 1;
    byte[] frame = new byte[head + 2 + apdu.length + 3];
    frame[0] = 0x68;
    frame[1] = (byte) (frame.length - 2);
    frame[2] = (byte) (frame.length - 2 >> 8);
    frame[3] = (byte) control;
    frame[4] = (byte) ((address.contains("A") ? 0x40 : 0) | digits.length - 1);
    for (int i = 0; i < digits.length; i++) {
      frame[5 + i] = digits[digits.length - 1 - i];
    }
    put(frame, head, crc(frame, 1, head));
    System.arraycopy(apdu, 0, frame, head + 2, apdu.length);
    put(frame, frame.length - 3, crc(frame, 1, frame.length - 3));
    frame[frame.length - 1] = 0x16;
    return frame;
  }

  private static void put(byte[] frame, int at, int crc) {
    frame[at] = (byte) crc;
    frame[at + 1] = (byte) (crc >> 8);
  }
}
