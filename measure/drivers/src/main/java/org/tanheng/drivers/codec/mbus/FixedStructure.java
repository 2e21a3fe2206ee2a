// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Bcd;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Hex;

/** The old telegram of two counters (CI 73, EN 1434-3): always two records. */
final class FixedStructure {
  private static final int HISTORIC = 0x3E;
  private static final List<String> MEDIA =
      List.of(
          "other",
          "oil",
          "electricity",
          "gas",
          "heat: outlet",
          "steam",
          "warm water (30-90 °C)",
          "water",
          "heat cost allocator",
          "reserved",
          "gas",
          "heat: outlet",
          "warm water (30-90 °C)",
          "water",
          "heat cost allocator",
          "reserved");

  private FixedStructure() {}

  static MbusTelegram read(int address, Cursor in) {
    String id = Mbus.id(in.take(4, "identification"));
    int access = in.u8("access number");
    int status = in.u8("status");
    int first = in.u8("unit of counter 1");
    int second = in.u8("unit of counter 2");
    boolean binary = (status & 1) != 0;
    boolean stored = (status & 2) != 0;
    int medium = first >> 6 | second >> 6 << 2;
    MbusRecord one = counter(first & 63, binary, stored, in);
    int unit = (second & 63) == HISTORIC ? first & 63 : second & 63;
    MbusRecord two = counter(unit, binary, stored || (second & 63) == HISTORIC, in);
    in.end();
    return new MbusTelegram(
        address, id, null, null, MEDIA.get(medium), access, status, List.of(one, two), false);
  }

  private static MbusRecord counter(int unit, boolean binary, boolean stored, Cursor in) {
    int at = in.position();
    byte[] bytes = in.take(4, "counter");
    Meaning known = Meaning.fixed(unit);
    Meaning meaning = known == null ? new Meaning("reserved", null, BigDecimal.ONE, false) : known;
    String value = unit < 2 ? clock(bytes, unit) : number(bytes, binary, meaning, at);
    String quantity = unit == 0 ? "time of day" : unit == 1 ? "date" : meaning.quantity();
    return new MbusRecord(
        "instantaneous", stored ? 1 : 0, 0, 0, quantity, meaning.unit(), value, List.of());
  }

  /** Hours, minutes, seconds or day, month, year as the bytes stand. */
  private static String clock(byte[] bytes, int unit) {
    String mark = unit == 0 ? ":" : "-";
    return Hex.of(bytes[2]) + mark + Hex.of(bytes[1]) + mark + Hex.of(bytes[0]);
  }

  private static @Nullable String number(byte[] bytes, boolean binary, Meaning meaning, int at) {
    BigInteger count;
    if (binary) {
      count = new BigInteger(new byte[] {bytes[3], bytes[2], bytes[1], bytes[0]});
    } else {
      count = new BigInteger(Bcd.littleEndian(bytes, at));
    }
    BigDecimal value = new BigDecimal(count).multiply(meaning.factor());
    return value.signum() == 0 ? "0" : value.toPlainString();
  }
}
