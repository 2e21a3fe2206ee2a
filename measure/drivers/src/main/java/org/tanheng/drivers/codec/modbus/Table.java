// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The four tables of a Modbus device, with the digit that manuals put before a register number. */
public enum Table {
  COIL(1, 0),
  DISCRETE(2, 1),
  INPUT(4, 3),
  HOLDING(3, 4);

  private final int function;
  private final int digit;

  Table(int function, int digit) {
    this.function = function;
    this.digit = digit;
  }

  /** The function that reads it. */
  public int function() {
    return function;
  }

  /** Whether it holds bits, not registers. */
  public boolean bits() {
    return this == COIL || this == DISCRETE;
  }

  /** The name in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a manual writes an address: 40001 is holding register 0 on the wire. */
  public String manual(int address) {
    return address < 9999
        ? "%d%04d".formatted(digit, address + 1)
        : "%d%05d".formatted(digit, address + 1);
  }

  /** The table of that name, or null. */
  public static @Nullable Table of(String code) {
    for (Table table : values()) {
      if (table.code().equals(code)) {
        return table;
      }
    }
    return null;
  }

  /** The table of a manual's leading digit, or null. */
  public static @Nullable Table ofDigit(int digit) {
    for (Table table : values()) {
      if (table.digit == digit) {
        return table;
      }
    }
    return null;
  }
}
