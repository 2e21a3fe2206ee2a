// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import java.util.Arrays;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Outcome;

/**
 * Reads frames of Modbus TCP (length field), RTU (CRC) and ASCII (LRC), told apart by their own
 * rules. TCP has no check value: only its lengths can be wrong.
 */
public final class ModbusFrame {
  private static final int MBAP = 7;
  private static final int LONGEST_PDU = 253;

  private ModbusFrame() {}

  /** One whole frame as text: hexadecimal bytes, or an ASCII frame that begins with a colon. */
  public static Outcome<ModbusMessage> decode(String text) {
    String line = text.strip();
    if (!line.startsWith(":")) {
      return Hex.parse(line).flatMap(ModbusFrame::decode);
    }
    return Hex.parse(line.substring(1)).flatMap(bytes -> Outcome.of(() -> ascii(bytes)));
  }

  /** One whole frame of TCP or RTU. */
  public static Outcome<ModbusMessage> decode(byte[] frame) {
    return Outcome.of(() -> looksLikeTcp(frame) ? tcp(frame) : rtu(frame));
  }

  /**
   * The length fits and no CRC stands at the end; or neither fits and it is not built as a request
   * of RTU. A CRC comes first: 01 03 00 00 00 02 C4 0B has a length of TCP by its mere address 0
   * and count 2, and one of 65,536 frames of TCP ends like a CRC.
   */
  private static boolean looksLikeTcp(byte[] frame) {
    if (frame.length <= MBAP || frame[2] != 0 || frame[3] != 0) {
      return false;
    }
    if (Modbus.crc(frame, frame.length) == 0) {
      return false;
    }
    int length = (frame[4] & 0xff) << 8 | frame[5] & 0xff;
    boolean request = frame.length == 8 && frame[1] >= 1 && frame[1] <= 6;
    return length == frame.length - 6 || !request;
  }

  private static ModbusMessage tcp(byte[] frame) {
    Cursor in = Cursor.of(frame);
    int transaction = in.u16be("transaction");
    in.u16be("protocol");
    int at = in.position();
    int length = in.u16be("length");
    if (length != in.left() || length > LONGEST_PDU + 1) {
      throw Frames.length(at, length + " bytes", in.left() + " bytes that follow, at most 254");
    }
    return new Pdu("tcp", transaction, in.u8("unit")).read(in);
  }

  private static ModbusMessage rtu(byte[] frame) {
    if (frame.length < 4) {
      throw Frames.tooShort(frame.length, 4 - frame.length, "unit, function and CRC");
    }
    int end = frame.length - 2;
    int crc = Modbus.crc(frame, end);
    int got = frame[end] & 0xff | (frame[end + 1] & 0xff) << 8;
    if (got != crc) {
      throw Frames.checksum(end, crcText(got), crcText(crc) + " (CRC, low byte first)");
    }
    if (end - 1 > LONGEST_PDU) {
      throw Frames.length(0, frame.length + " bytes", "at most 256");
    }
    Cursor in = Cursor.of(Arrays.copyOf(frame, end));
    return new Pdu("rtu", null, in.u8("unit")).read(in);
  }

  private static String crcText(int crc) {
    return Hex.of(crc) + Hex.of(crc >> 8);
  }

  private static ModbusMessage ascii(byte[] bytes) {
    if (bytes.length < 3) {
      throw Frames.tooShort(bytes.length, 3 - bytes.length, "unit, function and LRC");
    }
    int end = bytes.length - 1;
    int sum = 0;
    for (int i = 0; i < end; i++) {
      sum += bytes[i];
    }
    if ((bytes[end] & 0xff) != (-sum & 0xff)) {
      throw Frames.checksum(end, Hex.of(bytes[end]), Hex.of(-sum) + " (LRC)");
    }
    Cursor in = Cursor.of(Arrays.copyOf(bytes, end));
    return new Pdu("ascii", null, in.u8("unit")).read(in);
  }
}
