// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Outcome;

/**
 * Reads answers of M-Bus meters and writes the requests for them: long frames {@code 68, L, L, 68,
 * C, A, CI, data, sum, 16} of EN 13757-2 with the structures 72 and 73 of EN 13757-3.
 */
public final class Mbus {
  private static final int VARIABLE = 0x72;
  private static final int FIXED = 0x73;
  private static final int APPLICATION_ERROR = 0x70;
  private static final int HEADER = 12;
  private static final String[] ERRORS = {
    "unspecified error",
    "CI not known",
    "buffer too long",
    "too many records",
    "premature end of record",
    "more than 10 DIFE",
    "more than 10 VIFE",
    "reserved",
    "busy",
    "too many readouts"
  };

  private Mbus() {}

  /** One whole telegram; refused with byte and reason if it breaks a rule or holds no records. */
  public static Outcome<MbusTelegram> decode(byte[] frame) {
    return Outcome.of(() -> read(frame));
  }

  private static MbusTelegram read(byte[] frame) {
    Cursor in = Cursor.of(frame);
    if (in.left() == 1 && in.peek() == 0xE5) {
      throw Frames.unsupported(0, "E5, an acknowledgement", "an answer with data");
    }
    if (in.peek() == 0x10) {
      throw Frames.unsupported(0, "10, a short frame from the master", "an answer with data");
    }
    in.expect(0x68, "start");
    int length = in.u8("length");
    int again = in.u8("length again");
    if (again != length) {
      throw Frames.length(2, Hex.of(again), Hex.of(length) + " as the byte before");
    }
    in.expect(0x68, "second start");
    if (length < 3) {
      throw Frames.length(1, Hex.of(length), "03 or more");
    }
    Cursor body = in.part(length, "data");
    sum(frame, 4, in);
    in.expect(0x16, "end");
    in.end();
    return answer(body);
  }

  private static void sum(byte[] frame, int from, Cursor in) {
    int at = in.position();
    int sum = 0;
    for (int i = from; i < at; i++) {
      sum += frame[i];
    }
    int got = in.u8("checksum");
    if (got != (sum & 0xff)) {
      throw Frames.checksum(at, Hex.of(got), Hex.of(sum) + " (sum of bytes from " + from + ")");
    }
  }

  private static MbusTelegram answer(Cursor in) {
    int controlAt = in.position();
    int control = in.u8("control");
    if ((control & 0xCF) != 0x08) {
      throw Frames.unsupported(controlAt, "control " + Hex.of(control), "an answer, 08 to 38");
    }
    int address = in.u8("address");
    int at = in.position();
    int ci = in.u8("control information");
    return switch (ci) {
      case VARIABLE -> variable(address, in);
      case FIXED -> FixedStructure.read(address, in);
      case APPLICATION_ERROR ->
          throw Frames.unsupported(
              at, "70, the meter reports: " + error(in), "an answer with data");
      default -> throw Frames.unsupported(at, "CI " + Hex.of(ci), "CI 72 or 73");
    };
  }

  private static String error(Cursor in) {
    int code = in.left() == 0 ? 0 : in.u8("error");
    return code < ERRORS.length ? ERRORS[code] : "error " + Hex.of(code);
  }

  private static MbusTelegram variable(int address, Cursor in) {
    if (in.left() < HEADER) {
      throw Frames.tooShort(in.position() + in.left(), HEADER - in.left(), "header");
    }
    String id = id(in.take(4, "identification"));
    String manufacturer = manufacturer(in.u16le("manufacturer"));
    int version = in.u8("version");
    String medium = Meaning.medium(in.u8("medium"));
    int access = in.u8("access number");
    int status = in.u8("status");
    int at = in.position();
    int signature = in.u16le("signature");
    if (Encryption.hides(signature, in)) {
      throw Frames.encrypted(at, Encryption.name(signature));
    }
    var reader = new RecordReader(in);
    var records = reader.read();
    return new MbusTelegram(
        address, id, manufacturer, version, medium, access, status, records, reader.more());
  }

  static String id(byte[] bytes) {
    return Hex.of(new byte[] {bytes[3], bytes[2], bytes[1], bytes[0]});
  }

  private static String manufacturer(int word) {
    return new StringBuilder()
        .append((char) ((word >> 10 & 31) + 64))
        .append((char) ((word >> 5 & 31) + 64))
        .append((char) ((word & 31) + 64))
        .toString();
  }

  /** REQ_UD2, the request for data; the frame count bit alternates so that answers follow on. */
  public static byte[] request(int address, boolean frameCountBit) {
    return shortFrame(frameCountBit ? 0x7B : 0x5B, address);
  }

  /** SND_NKE, which a meter acknowledges and which starts at its first telegram again. */
  public static byte[] initialise(int address) {
    return shortFrame(0x40, address);
  }

  private static byte[] shortFrame(int control, int address) {
    return new byte[] {0x10, (byte) control, (byte) address, (byte) (control + address), 0x16};
  }

  /** Selects a meter by its eight digits for requests to address 253; F stands for any digit. */
  public static byte[] select(String id) {
    byte[] digits = Hex.parse(id).orElseThrow();
    if (digits.length != 4) {
      throw new IllegalArgumentException(id + ": wanted eight digits");
    }
    byte[] frame = new byte[17];
    byte[] head = {0x68, 0x0B, 0x0B, 0x68, 0x73, (byte) 0xFD, 0x52};
    System.arraycopy(head, 0, frame, 0, head.length);
    for (int i = 0; i < 4; i++) {
      frame[7 + i] = digits[3 - i];
      frame[11 + i] = -1;
    }
    int sum = 0;
    for (int i = 4; i < 15; i++) {
      sum += frame[i];
    }
    frame[15] = (byte) sum;
    frame[16] = 0x16;
    return frame;
  }
}
