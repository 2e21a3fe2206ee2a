// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.listen.Ear;
import org.tanheng.drivers.listen.Heard;

/**
 * Finds in the bytes of a serial line what a master asked and what a device answered. Only an
 * answer right behind its request counts: same unit, same function, as many bytes as were asked
 * for, both with their CRC. Frames of other functions are stepped over; what is no frame is dropped
 * byte by byte, so that the next whole pair is found again.
 */
final class Overheard implements Ear<Overheard.Pair> {
  private static final int LONGEST = 256;
  private static final int REQUEST = 8;
  private static final int EXCEPTION = 5;
  private static final int MANY = 16;

  /** Registers or bits that a device told its master. */
  record Pair(int unit, Table table, int start, int count, byte[] data) implements Heard {
    @Override
    public String device() {
      return Integer.toString(unit);
    }

    @Override
    public String place() {
      return unit + "/" + table.code() + "/" + start;
    }

    @Override
    public String what() {
      return count + (table.bits() ? " bits" : " registers");
    }

    @Override
    public String raw() {
      return Hex.of(data);
    }

    /** Whether an address can be read from it. */
    boolean holds(ModbusAddress address) {
      int first =
          address.exponent() < 0
              ? address.register()
              : Math.min(address.register(), address.exponent());
      return address.unit() == unit
          && address.table() == table
          && first >= start
          && Math.max(address.last(), address.exponent()) < start + count;
    }
  }

  private record Request(int unit, Table table, int start, int count) {
    int bytes() {
      return table.bits() ? (count + 7) / 8 : 2 * count;
    }
  }

  private byte[] bytes = new byte[0];
  private @Nullable Request asked;
  private long dropped;

  @Override
  public List<Pair> hear(byte[] more, int length) {
    int had = bytes.length;
    bytes = Arrays.copyOf(bytes, had + length);
    System.arraycopy(more, 0, bytes, had, length);
    List<Pair> heard = new ArrayList<>();
    take(heard, false);
    return heard;
  }

  @Override
  public List<Pair> silence() {
    List<Pair> heard = new ArrayList<>();
    take(heard, true);
    asked = null;
    return heard;
  }

  @Override
  public long dropped() {
    return dropped;
  }

  private void take(List<Pair> heard, boolean last) {
    int at = 0;
    while (at < bytes.length) {
      int length = frame(at, heard);
      if (length > 0) {
        at += length;
      } else if (length < 0 && !last) {
        break;
      } else {
        at++;
        dropped++;
        asked = null;
      }
    }
    bytes = Arrays.copyOfRange(bytes, at, bytes.length);
  }

  /** Length of the frame that begins here; 0: none does; negative: more bytes are needed. */
  private int frame(int at, List<Pair> heard) {
    int left = bytes.length - at;
    if (left < EXCEPTION) {
      return -1;
    }
    int function = bytes[at + 1] & 0xff;
    Table table = table(function);
    if (table == null) {
      return other(at, left, function);
    }
    Request request = asked;
    int unit = bytes[at] & 0xff;
    int told = EXCEPTION + (bytes[at + 2] & 0xff);
    boolean awaited =
        request != null
            && request.unit() == unit
            && request.table() == table
            && request.bytes() == (bytes[at + 2] & 0xff);
    if (awaited && request != null) {
      if (left < told && !asksAnew(at, left, table)) {
        return told > LONGEST ? 0 : -1;
      }
      if (isWhole(at, told)) {
        byte[] data = Arrays.copyOfRange(bytes, at + 3, at + told - 2);
        heard.add(new Pair(unit, table, request.start(), request.count(), data));
        asked = null;
        return told;
      }
    }
    if (left < REQUEST) {
      return -1;
    }
    if (asksAnew(at, left, table)) {
      asked = new Request(unit, table, Modbus.pair(bytes, at + 2), Modbus.pair(bytes, at + 4));
      return REQUEST;
    }
    // An answer whose request was not heard: whole or to come, it is of no use but has its length.
    if (told <= left && isWhole(at, told)) {
      asked = null;
      return told;
    }
    return 0;
  }

  private static @Nullable Table table(int function) {
    return Arrays.stream(Table.values())
        .filter(table -> table.function() == function)
        .findFirst()
        .orElse(null);
  }

  /** A whole request, which may also stand where an answer was awaited. */
  private boolean asksAnew(int at, int left, Table table) {
    if (left < REQUEST || !isWhole(at, REQUEST)) {
      return false;
    }
    int start = Modbus.pair(bytes, at + 2);
    int count = Modbus.pair(bytes, at + 4);
    int most = table.bits() ? Modbus.MOST_BITS : Modbus.MOST_REGISTERS;
    return count >= 1 && count <= most && start + count <= 0x10000;
  }

  /** A refusal, or a frame of another function such as a write of the master. */
  private int other(int at, int left, int function) {
    if ((function & 0x80) != 0) {
      boolean refused = isWhole(at, EXCEPTION);
      asked = refused ? null : asked;
      return refused ? EXCEPTION : 0;
    }
    if (left < REQUEST) {
      return -1;
    }
    if (isWhole(at, REQUEST)) {
      asked = null;
      return REQUEST;
    }
    boolean writesMany = function == 15 || function == MANY;
    int whole = writesMany ? 9 + (bytes[at + 6] & 0xff) : 0;
    if (!writesMany || whole > LONGEST) {
      return 0;
    }
    if (left < whole) {
      return -1;
    }
    return isWhole(at, whole) ? whole : 0;
  }

  private boolean isWhole(int at, int length) {
    return at + length <= bytes.length
        && length <= LONGEST
        && Modbus.crc(Arrays.copyOfRange(bytes, at, at + length), length) == 0;
  }
}
