// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

import org.jspecify.annotations.Nullable;

/** Function codes, the low five bits of the control byte (645-2007 clause 7, 645-1997 clause 6). */
enum Function {
  READ_1997(0x01, "read", Edition.Y1997),
  READ_MORE_1997(0x02, "read following", Edition.Y1997),
  REREAD_1997(0x03, "read again", Edition.Y1997),
  WRITE_1997(0x04, "write", Edition.Y1997),
  TIME(0x08, "broadcast time", Edition.Y2007),
  WRITE_ADDRESS_1997(0x0A, "write address", Edition.Y1997),
  SPEED_1997(0x0C, "change speed", Edition.Y1997),
  PASSWORD_1997(0x0F, "change password", Edition.Y1997),
  CLEAR_DEMAND_1997(0x10, "clear demand", Edition.Y1997),
  READ(0x11, "read", Edition.Y2007),
  READ_MORE(0x12, "read following", Edition.Y2007),
  READ_ADDRESS(0x13, "read address", Edition.Y2007),
  WRITE(0x14, "write", Edition.Y2007),
  WRITE_ADDRESS(0x15, "write address", Edition.Y2007),
  FREEZE(0x16, "freeze", Edition.Y2007),
  SPEED(0x17, "change speed", Edition.Y2007),
  PASSWORD(0x18, "change password", Edition.Y2007),
  CLEAR_DEMAND(0x19, "clear demand", Edition.Y2007),
  CLEAR_METER(0x1A, "clear meter", Edition.Y2007),
  CLEAR_EVENTS(0x1B, "clear events", Edition.Y2007);

  final int code;
  final String label;
  final Edition edition;

  Function(int code, String label, Edition edition) {
    this.code = code;
    this.label = label;
    this.edition = edition;
  }

  static @Nullable Function of(int code) {
    for (Function function : values()) {
      if (function.code == code) {
        return function;
      }
    }
    return null;
  }

  /** Whether request or answer carry an identifier. */
  boolean identified() {
    return switch (this) {
      case READ_1997, READ_MORE_1997, REREAD_1997, WRITE_1997, READ, READ_MORE, WRITE -> true;
      default -> false;
    };
  }

  boolean reading() {
    return switch (this) {
      case READ_1997, READ_MORE_1997, REREAD_1997, READ, READ_MORE -> true;
      default -> false;
    };
  }
}
