// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.modbus.RegisterType;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.codec.modbus.WordOrder;

/**
 * Where a value stands in a device: {@code unit/table/register/type/order}, as in {@code
 * 3/holding/0/float32/CDAB}; the register counts from 0 as on the wire. A manual's number stands
 * for table and register ({@code 3/40001/u16}). Bits: {@code 3/coil/7}, {@code 3/holding/5/bit12}.
 * A decimal exponent in a register of its own: {@code 3/holding/10/u32^14}, value = number x
 * 10^(signed register 14).
 *
 * @param bit which bit of the register, -1 for a whole number
 * @param exponent the register of the exponent, -1 for none
 */
public record ModbusAddress(
    int unit,
    Table table,
    int register,
    RegisterType type,
    WordOrder order,
    int bit,
    int exponent) {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,3})/(?:(coil|discrete|input|holding)/(\\d{1,5})|([0134])(\\d{4,5}))"
              + "(?:/(?:bit(\\d{1,2})|([a-z]+\\d{2})(?:\\^(\\d{1,5}))?))?(?:/(ABCD|CDAB|BADC|DCBA))?");

  /** Null where the text is no address. */
  static @Nullable ModbusAddress parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return null;
    }
    Table table = m.group(2) != null ? Table.of(m.group(2)) : Table.ofDigit(digit(m.group(4)));
    int register = m.group(3) != null ? number(m.group(3)) : number(m.group(5)) - 1;
    RegisterType type = m.group(7) == null ? RegisterType.U16 : RegisterType.of(m.group(7));
    WordOrder order = m.group(9) == null ? WordOrder.ABCD : WordOrder.valueOf(m.group(9));
    int bit = m.group(6) == null ? -1 : number(m.group(6));
    int exponent = m.group(8) == null ? -1 : number(m.group(8));
    if (table == null || type == null) {
      return null;
    }
    var address =
        new ModbusAddress(number(m.group(1)), table, register, type, order, bit, exponent);
    boolean fits =
        address.unit <= 255
            && register >= 0
            && address.last() <= 0xffff
            && exponent <= 0xffff
            && bit <= 15
            && !(table.bits() && (m.group(6) != null || m.group(7) != null));
    return fits ? address : null;
  }

  private static int digit(String text) {
    return text.charAt(0) - '0';
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  /** The last register of the value. */
  int last() {
    return register + (table.bits() ? 1 : type.registers()) - 1;
  }

  /** The same place read in another way. */
  ModbusAddress as(RegisterType otherType, WordOrder otherOrder) {
    return new ModbusAddress(unit, table, register, otherType, otherOrder, -1, exponent);
  }

  /** The number in the bytes of a block that starts at a register; null where they are none. */
  @Nullable BigDecimal decode(int start, byte[] block) {
    if (table.bits()) {
      int at = register - start;
      return BigDecimal.valueOf(block[at / 8] >> at % 8 & 1);
    }
    int from = 2 * (register - start);
    if (bit >= 0) {
      int word = (block[from] & 0xff) << 8 | block[from + 1] & 0xff;
      return BigDecimal.valueOf(word >> bit & 1);
    }
    return type.decode(Arrays.copyOfRange(block, from, from + 2 * type.registers()), order);
  }

  @Override
  public String toString() {
    String place = unit + "/" + table.code() + "/" + register;
    if (table.bits()) {
      return place;
    }
    if (bit >= 0) {
      return place + "/bit" + bit;
    }
    String power = exponent < 0 ? "" : "^" + exponent;
    boolean ordered = type.registers() > 1 || order == WordOrder.BADC;
    return place + "/" + type.code() + power + (ordered ? "/" + order : "");
  }
}
