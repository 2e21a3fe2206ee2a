// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Hex;

/** How the bytes of one or more registers are a number. */
public enum RegisterType {
  U16(1),
  S16(1),
  U32(2),
  S32(2),
  U64(4),
  S64(4),
  FLOAT32(2),
  FLOAT64(4),
  BCD16(1),
  BCD32(2),
  BCD64(4);

  private final int registers;

  RegisterType(int registers) {
    this.registers = registers;
  }

  /** How many registers it takes. */
  public int registers() {
    return registers;
  }

  /** The name in addresses and register maps. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name, or null. */
  public static @Nullable RegisterType of(String code) {
    for (RegisterType type : values()) {
      if (type.code().equals(code)) {
        return type;
      }
    }
    return null;
  }

  /**
   * The number, or null where the bytes are none in this type: NaN, infinity, a digit above 9. A
   * float32 is the shortest decimal that reads back as the same float32.
   *
   * @param wire two bytes for each register, as they came
   */
  public @Nullable BigDecimal decode(byte[] wire, WordOrder order) {
    byte[] big = order.toBigEndian(wire);
    return switch (this) {
      case U16, U32, U64 -> new BigDecimal(new BigInteger(1, big));
      case S16, S32, S64 -> new BigDecimal(new BigInteger(big));
      case FLOAT32 -> {
        float value = ByteBuffer.wrap(big).getFloat();
        yield Float.isFinite(value) ? new BigDecimal(Float.toString(value)) : null;
      }
      case FLOAT64 -> {
        double value = ByteBuffer.wrap(big).getDouble();
        yield Double.isFinite(value) ? new BigDecimal(Double.toString(value)) : null;
      }
      case BCD16, BCD32, BCD64 -> {
        String digits = Hex.of(big);
        yield digits.chars().allMatch(c -> c <= '9') ? new BigDecimal(digits) : null;
      }
    };
  }

  /** The bytes on the wire for a number, for simulators; what does not fit is cut off. */
  public byte[] encode(BigDecimal value, WordOrder order) {
    ByteBuffer big = ByteBuffer.allocate(2 * registers);
    switch (this) {
      case U16, S16 -> big.putShort(value.toBigInteger().shortValue());
      case U32, S32 -> big.putInt(value.toBigInteger().intValue());
      case U64, S64 -> big.putLong(value.toBigInteger().longValue());
      case FLOAT32 -> big.putFloat(value.floatValue());
      case FLOAT64 -> big.putDouble(value.doubleValue());
      case BCD16, BCD32, BCD64 -> big.put(bcd(value.toBigInteger()));
    }
    return order.toBigEndian(big.array());
  }

  private byte[] bcd(BigInteger value) {
    int digits = 4 * registers;
    String text = value.abs().mod(BigInteger.TEN.pow(digits)).toString();
    return java.util.HexFormat.of().parseHex("0".repeat(digits - text.length()) + text);
  }
}
