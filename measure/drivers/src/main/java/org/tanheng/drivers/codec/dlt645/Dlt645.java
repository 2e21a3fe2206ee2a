// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.MeterValue;
import org.tanheng.finding.Outcome;

/**
 * Reads frames of DL/T 645-2007 and -1997: {@code 68, address, 68, control, length, data + 33H,
 * sum, 16}, with or without leading FE.
 */
public final class Dlt645 {
  static final int OFFSET = 0x33;
  private static final String[] ERRORS = {
    "other error",
    "no such data",
    "wrong password or no right",
    "speed cannot be changed",
    "too many yearly zones",
    "too many daily periods",
    "too many rates",
    "reserved"
  };

  private static final DateTimeFormatter LOAD_TIME = DateTimeFormatter.ofPattern("uuMMddHHmm");

  private Dlt645() {}

  /** One whole frame as a message; refused with byte and reason if it is none. */
  public static Outcome<Dlt645Message> decode(byte[] frame) {
    return Outcome.of(() -> read(frame));
  }

  private static Dlt645Message read(byte[] frame) {
    Cursor in = Cursor.of(frame);
    while (in.peek() == 0xFE) {
      in.u8("leading byte");
    }
    int start = in.position();
    in.expect(0x68, "start");
    String address = address(in);
    in.expect(0x68, "second start");
    int controlAt = in.position();
    int control = in.u8("control");
    int length = in.u8("length");
    int dataAt = in.position();
    byte[] data = in.take(length, "data");
    sum(frame, start, in);
    in.expect(0x16, "end");
    in.end();
    for (int i = 0; i < data.length; i++) {
      data[i] -= OFFSET;
    }
    return message(address, control, controlAt, Cursor.of(data, dataAt));
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

  private static String address(Cursor in) {
    int at = in.position();
    byte[] bytes = in.take(6, "address");
    var address = new StringBuilder(12);
    for (int i = 5; i >= 0; i--) {
      String digits = Hex.of(bytes[i]);
      if (!digits.equals("AA") && !digits.chars().allMatch(Character::isDigit)) {
        throw Frames.coding(at + i, digits, "two decimal digits (BCD) or AA");
      }
      address.append(digits);
    }
    return address.toString();
  }

  private static Dlt645Message message(String address, int control, int at, Cursor data) {
    Function function = Function.of(control & 0x1f);
    if (function == null) {
      throw Frames.unsupported(at, Hex.of(control), "a function of DL/T 645");
    }
    boolean answer = (control & 0x80) != 0;
    boolean error = (control & 0x40) != 0;
    boolean more = (control & 0x20) != 0;
    if (!answer && (error || more)) {
      throw Frames.coding(at, Hex.of(control), "no error and no following data in a request");
    }
    if (error) {
      int word = data.u8("error word");
      data.end();
      return new Dlt645Message(
          function.edition, address, function.label, true, more, null, List.of(), error(word), "");
    }
    return content(function, address, answer, more, data);
  }

  private static Dlt645Message content(
      Function function, String address, boolean answer, boolean more, Cursor data) {
    String identifier = function.identified() ? identifier(function, data) : null;
    int dataAt = data.position();
    byte[] rest = data.take(data.left(), "data");
    String raw = Hex.of(rest);
    List<MeterValue> values = List.of();
    if (answer && function.reading() && identifier != null) {
      boolean following = function == Function.READ_MORE || function == Function.READ_MORE_1997;
      boolean records = !following && !more && LoadRecords.are(identifier);
      Entry entry = following ? null : Dictionary.of(function.edition).find(identifier);
      values =
          records
              ? LoadRecords.read(identifier, rest, dataAt)
              : entry == null ? unknown(raw) : entry.read(identifier, Cursor.of(rest, dataAt));
    }
    return new Dlt645Message(
        function.edition, address, function.label, answer, more, identifier, values, null, raw);
  }

  private static @Nullable String identifier(Function function, Cursor data) {
    if (data.left() == 0 && function == Function.WRITE) {
      return null;
    }
    byte[] bytes = data.take(function.edition.identifierBytes(), "identifier");
    var identifier = new StringBuilder();
    for (int i = bytes.length - 1; i >= 0; i--) {
      identifier.append(Hex.of(bytes[i]));
    }
    return identifier.toString();
  }

  private static List<MeterValue> unknown(String raw) {
    return List.of(new MeterValue("unknown", null, null, null, raw, null, null));
  }

  private static String error(int word) {
    var text = new StringBuilder();
    for (int bit = 0; bit < 8; bit++) {
      if ((word >> bit & 1) != 0) {
        text.append(text.isEmpty() ? "" : ", ").append(ERRORS[bit]);
      }
    }
    return text.isEmpty() ? "no reason given" : text.toString();
  }

  /** The request that reads an identifier; the address has twelve digits, or A for any. */
  public static byte[] read(Edition edition, String address, String identifier) {
    return request(edition.read(), address, bytes(identifier, edition.identifierBytes()));
  }

  /** The request that reads what did not fit; {@code sequence} from 1, used by the 2007 edition. */
  public static byte[] readMore(Edition edition, String address, String identifier, int sequence) {
    byte[] data = bytes(identifier, edition.identifierBytes());
    if (edition == Edition.Y2007) {
      data = Arrays.copyOf(data, data.length + 1);
      data[data.length - 1] = (byte) sequence;
    }
    return request(edition.readMore(), address, data);
  }

  /**
   * The 2007 request for load records of a kind from a time on (annex A, table A.7).
   *
   * @param kind 1 to 6 as in annex B, 0 for all of them
   * @param count how many records, 1 to 9
   */
  public static byte[] loadRecords(String address, int kind, int count, LocalDateTime from) {
    if (kind < 0 || kind > 6 || count < 1 || count > 9) {
      throw new IllegalArgumentException(kind + " x " + count);
    }
    String time = LOAD_TIME.format(from);
    return request(
        Function.READ.code, address, bytes(time + "0" + count + "060" + kind + "0001", 10));
  }

  /** The 2007 request for the address of the only meter on a line. */
  public static byte[] readAddress() {
    return request(Function.READ_ADDRESS.code, "AAAAAAAAAAAA", new byte[0]);
  }

  private static byte[] request(int control, String address, byte[] data) {
    byte[] frame = new byte[12 + data.length];
    frame[0] = 0x68;
    System.arraycopy(bytes(address, 6), 0, frame, 1, 6);
    frame[7] = 0x68;
    frame[8] = (byte) control;
    frame[9] = (byte) data.length;
    for (int i = 0; i < data.length; i++) {
      frame[10 + i] = (byte) (data[i] + OFFSET);
    }
    int sum = 0;
    for (int i = 0; i < frame.length - 2; i++) {
      sum += frame[i];
    }
    frame[frame.length - 2] = (byte) sum;
    frame[frame.length - 1] = 0x16;
    return frame;
  }

  private static byte[] bytes(String digits, int count) {
    byte[] bytes = Hex.parse(digits.toUpperCase(Locale.ROOT)).orElseThrow();
    if (bytes.length != count) {
      throw new IllegalArgumentException(digits + ": wanted " + count + " bytes");
    }
    for (int i = 0; i < count / 2; i++) {
      byte low = bytes[i];
      bytes[i] = bytes[count - 1 - i];
      bytes[count - 1 - i] = low;
    }
    return bytes;
  }
}
