// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;

/** Function and data of a frame, whatever carried it (application protocol 1.1b3, clause 6). */
final class Pdu {
  static final int MOST_BITS = 2000;
  static final int MOST_REGISTERS = 125;
  private static final int MOST_WRITTEN_BITS = 1968;
  private static final int MOST_WRITTEN = 123;
  private static final int ADDRESSES = 65536;

  private final String transport;
  private final @Nullable Integer transaction;
  private final int unit;
  private String direction = "either";
  private @Nullable Integer address;
  private @Nullable Integer count;
  private List<Integer> registers = List.of();
  private List<Boolean> bits = List.of();
  private @Nullable Integer exception;
  private @Nullable String data;

  Pdu(String transport, @Nullable Integer transaction, int unit) {
    this.transport = transport;
    this.transaction = transaction;
    this.unit = unit;
  }

  ModbusMessage read(Cursor in) {
    int at = in.position();
    int function = in.u8("function");
    if ((function & 0x80) != 0) {
      direction = "answer";
      exception = in.u8("exception code");
    } else {
      content(function, at, in);
    }
    in.end();
    return new ModbusMessage(
        transport,
        transaction,
        unit,
        function & 0x7f,
        direction,
        address,
        count,
        registers,
        bits,
        exception,
        data);
  }

  private void content(int function, int at, Cursor in) {
    switch (function) {
      case 1, 2 -> readBits(in);
      case 3, 4 -> readRegisters(in);
      case 5 -> writeBit(in);
      case 6 -> writeRegister(in);
      case 15 -> writeBits(in);
      case 16 -> writeRegisters(in);
      case 23 -> readAndWrite(in);
      case 24 -> queue(in);
      case 7, 11, 12, 17, 20, 21 -> counted(function, in);
      case 8,
          22,
          43,
          65,
          66,
          67,
          68,
          69,
          70,
          71,
          72,
          100,
          101,
          102,
          103,
          104,
          105,
          106,
          107,
          108,
          109,
          110 ->
          rest(in);
      default -> throw Frames.unsupported(at, "function " + function, "a function of Modbus");
    }
  }

  /** Four bytes are a request, unless they also count themselves: then they may be either. */
  private void readBits(Cursor in) {
    boolean request = in.left() == 4;
    int bytes = in.peek();
    boolean answer = bytes >= 1 && in.left() == 1 + bytes;
    if (!request && !answer) {
      wrongCount(in, bytes);
    }
    int at = in.position();
    byte[] all = in.take(in.left(), "data");
    if (answer) {
      bits = bits(all, 1, 8 * bytes);
      direction = "answer";
    }
    if (request) {
      Cursor words = Cursor.of(all, at);
      int[] range = {words.u16be("address"), words.u16be("count")};
      if (!answer || allowed(range[0], range[1], MOST_BITS)) {
        range(at, range, MOST_BITS);
        direction = answer ? "either" : "request";
      }
    }
  }

  private void readRegisters(Cursor in) {
    if (in.left() == 4) {
      direction = "request";
      range(in.position(), new int[] {in.u16be("address"), in.u16be("count")}, MOST_REGISTERS);
      return;
    }
    direction = "answer";
    registers = countedRegisters(in);
  }

  private List<Integer> countedRegisters(Cursor in) {
    int at = in.position();
    int bytes = in.u8("byte count");
    if (bytes != in.left() || bytes % 2 != 0 || bytes == 0) {
      throw Frames.length(at, bytes + " bytes", in.left() + " bytes that follow, an even number");
    }
    return registers(in, bytes / 2);
  }

  private void writeBit(Cursor in) {
    address = in.u16be("address");
    int at = in.position();
    int value = in.u16be("value");
    if (value != 0 && value != 0xFF00) {
      throw Frames.coding(at, Hex.of(value >> 8) + Hex.of(value), "FF00 or 0000");
    }
    bits = List.of(value != 0);
  }

  private void writeRegister(Cursor in) {
    address = in.u16be("address");
    registers = registers(in, 1);
  }

  private void writeBits(Cursor in) {
    if (in.left() == 4) {
      direction = "answer";
      range(in.position(), new int[] {in.u16be("address"), in.u16be("count")}, MOST_WRITTEN_BITS);
      return;
    }
    direction = "request";
    int from = in.position();
    int[] range = {in.u16be("address"), in.u16be("count")};
    range(from, range, MOST_WRITTEN_BITS);
    int at = in.position();
    int bytes = in.u8("byte count");
    if (bytes != in.left() || bytes != (range[1] + 7) / 8) {
      throw Frames.length(at, bytes + " bytes", (range[1] + 7) / 8 + " bytes, all that follow");
    }
    bits = bits(in.take(bytes, "bits"), 0, range[1]);
  }

  private void writeRegisters(Cursor in) {
    direction = in.left() == 4 ? "answer" : "request";
    int from = in.position();
    int[] range = {in.u16be("address"), in.u16be("count")};
    range(from, range, MOST_WRITTEN);
    if (direction.equals("request")) {
      written(in, range[1]);
    }
  }

  private void written(Cursor in, int wanted) {
    int at = in.position();
    int bytes = in.u8("byte count");
    if (bytes != in.left() || bytes != 2 * wanted) {
      throw Frames.length(at, bytes + " bytes", 2 * wanted + " bytes, all that follow");
    }
    registers = registers(in, wanted);
  }

  private void readAndWrite(Cursor in) {
    if (in.peek() == in.left() - 1) {
      direction = "answer";
      registers = countedRegisters(in);
      return;
    }
    direction = "request";
    int from = in.position();
    range(from, new int[] {in.u16be("address"), in.u16be("count")}, MOST_REGISTERS);
    int[] write = {in.u16be("address written"), in.u16be("count written")};
    check(from + 4, write, MOST_WRITTEN - 2);
    written(in, write[1]);
  }

  private void queue(Cursor in) {
    if (in.left() == 2) {
      direction = "request";
      address = in.u16be("address");
      return;
    }
    direction = "answer";
    int at = in.position();
    int bytes = in.u16be("byte count");
    if (bytes != in.left()) {
      throw Frames.length(at, bytes + " bytes", in.left() + " bytes that follow");
    }
    int queued = in.u16be("queue count");
    if (queued * 2 != in.left() || queued > 31) {
      throw Frames.length(
          at + 2, queued + " registers", in.left() / 2 + " that follow, at most 31");
    }
    registers = registers(in, queued);
  }

  /** Functions whose request is empty or counted, and whose answer has a count or a fixed form. */
  private void counted(int function, Cursor in) {
    direction = in.left() == 0 ? "request" : function >= 20 ? "either" : "answer";
    boolean plain = function == 7 || function == 11;
    int wanted = function == 7 ? 1 : function == 11 ? 4 : in.peek() + 1;
    boolean empty = in.left() == 0 && function < 20;
    if (!empty && (in.left() != wanted || !plain && in.peek() < 0)) {
      wrongCount(in, wanted);
    }
    rest(in);
  }

  private void rest(Cursor in) {
    data = Hex.of(in.take(in.left(), "data"));
  }

  private static void wrongCount(Cursor in, int bytes) {
    if (in.left() == 0) {
      throw Frames.tooShort(in.position(), 1, "data");
    }
    throw Frames.length(in.position(), bytes + " bytes", in.left() - 1 + " bytes that follow");
  }

  private void range(int at, int[] range, int most) {
    check(at, range, most);
    address = range[0];
    count = range[1];
  }

  private static void check(int at, int[] range, int most) {
    if (!allowed(range[0], range[1], most)) {
      throw Frames.coding(
          at + 2, range[1] + " from " + range[0], "1 to " + most + " up to address 65535");
    }
  }

  private static boolean allowed(int address, int count, int most) {
    return count >= 1 && count <= most && address + count <= ADDRESSES;
  }

  private static List<Integer> registers(Cursor in, int count) {
    var values = new ArrayList<Integer>(count);
    for (int i = 0; i < count; i++) {
      values.add(in.u16be("register"));
    }
    return values;
  }

  private static List<Boolean> bits(byte[] bytes, int skip, int count) {
    var values = new ArrayList<Boolean>(count);
    for (int i = 0; i < count; i++) {
      values.add((bytes[skip + i / 8] >> i % 8 & 1) != 0);
    }
    return values;
  }
}
