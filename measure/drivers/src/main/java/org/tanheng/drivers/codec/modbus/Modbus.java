// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;

/**
 * Read requests and their answers: the protocol data unit is the same on TCP and on a serial line,
 * only the frame around it differs. Functions 01 to 04; nothing here writes.
 */
public final class Modbus {
  /** Most registers that one request may ask for (V1.1b3, 6.3 and 6.4). */
  public static final int MOST_REGISTERS = 125;

  /** Most bits that one request may ask for (V1.1b3, 6.1 and 6.2). */
  public static final int MOST_BITS = 2000;

  private static final String[] EXCEPTIONS = {
    "",
    "illegal function",
    "illegal data address",
    "illegal data value",
    "server device failure",
    "acknowledge",
    "server device busy",
    "negative acknowledge",
    "memory parity error",
    "",
    "gateway path unavailable",
    "gateway target device failed to respond"
  };

  private Modbus() {}

  /** The data unit that asks for {@code count} registers or bits from {@code address}. */
  public static byte[] read(Table table, int address, int count) {
    int most = table.bits() ? MOST_BITS : MOST_REGISTERS;
    if (address < 0 || address > 0xffff || count < 1 || count > most || address + count > 0x10000) {
      throw new IllegalArgumentException(table + " " + address + " x " + count);
    }
    return new byte[] {
      (byte) table.function(),
      (byte) (address >> 8),
      (byte) address,
      (byte) (count >> 8),
      (byte) count
    };
  }

  /**
   * The register or bit bytes of an answer.
   *
   * @param data the answer's data unit
   * @throws org.tanheng.finding.FindingException where it is none of this request, or says no
   */
  public static byte[] answer(Table table, int count, byte[] data) {
    int wanted = table.bits() ? (count + 7) / 8 : 2 * count;
    if (data.length >= 2 && (data[0] & 0xff) == (table.function() | 0x80)) {
      throw Frames.unsupported(
          1, exception(data[1] & 0xff), "an answer to function 0" + table.function());
    }
    if (data.length < 2 || data[0] != table.function()) {
      String got = data.length == 0 ? "nothing" : Hex.of(data[0] & 0xff);
      throw Frames.layout(0, got, "function " + Hex.of(table.function()));
    }
    if ((data[1] & 0xff) != wanted || data.length != wanted + 2) {
      throw Frames.length(1, (data[1] & 0xff) + " bytes", wanted + " bytes");
    }
    return Arrays.copyOfRange(data, 2, data.length);
  }

  /** The words of the specification for an exception code. */
  public static String exception(int code) {
    String words = code < EXCEPTIONS.length ? EXCEPTIONS[code] : "";
    return "exception " + code + (words.isEmpty() ? "" : ", " + words);
  }

  /** A frame of Modbus TCP. */
  public static byte[] tcp(int transaction, int unit, byte[] data) {
    byte[] frame = new byte[7 + data.length];
    frame[0] = (byte) (transaction >> 8);
    frame[1] = (byte) transaction;
    frame[4] = (byte) (data.length + 1 >> 8);
    frame[5] = (byte) (data.length + 1);
    frame[6] = (byte) unit;
    System.arraycopy(data, 0, frame, 7, data.length);
    return frame;
  }

  /** A frame of a serial line: unit, data, CRC with its low byte first. */
  public static byte[] rtu(int unit, byte[] data) {
    byte[] frame = new byte[data.length + 3];
    frame[0] = (byte) unit;
    System.arraycopy(data, 0, frame, 1, data.length);
    int crc = crc(frame, frame.length - 2);
    frame[frame.length - 2] = (byte) crc;
    frame[frame.length - 1] = (byte) (crc >> 8);
    return frame;
  }

  /** CRC-16 of the serial line (V1.02, 6.2.2): polynomial A001, start FFFF. */
  public static int crc(byte[] bytes, int length) {
    int crc = 0xffff;
    for (int i = 0; i < length; i++) {
      crc ^= bytes[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xa001 : crc >> 1;
      }
    }
    return crc;
  }

  /** The data unit of a TCP frame if it answers this request, else null. */
  public static byte @Nullable [] fromTcp(byte[] frame, int transaction, int unit) {
    boolean mine = frame.length >= 8 && pair(frame, 0) == transaction && (frame[6] & 0xff) == unit;
    return mine ? Arrays.copyOfRange(frame, 7, frame.length) : null;
  }

  /**
   * The data unit of a serial frame.
   *
   * @throws org.tanheng.finding.FindingException where the CRC or the unit is another
   */
  public static byte[] fromRtu(byte[] frame, int unit) {
    int at = frame.length - 2;
    int got = at < 2 ? -1 : frame[at] & 0xff | (frame[at + 1] & 0xff) << 8;
    int wanted = at < 2 ? 0 : crc(frame, at);
    if (got != wanted) {
      throw Frames.checksum(at, "%04X".formatted(got & 0xffff), "%04X".formatted(wanted));
    }
    if ((frame[0] & 0xff) != unit) {
      throw Frames.layout(0, "unit " + (frame[0] & 0xff), "unit " + unit);
    }
    return Arrays.copyOfRange(frame, 1, at);
  }

  /** Two bytes as a number, the high one first. */
  public static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }
}
