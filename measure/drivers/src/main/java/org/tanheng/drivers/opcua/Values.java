// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.opcua;

import java.math.BigDecimal;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quality;

/** Values of a server as numbers. */
final class Values {
  private Values() {}

  /** The number, or null for texts, structures, NaN and infinity. */
  static @Nullable BigDecimal number(@Nullable Object value) {
    return switch (value) {
      case Byte n -> BigDecimal.valueOf(n);
      case Short n -> BigDecimal.valueOf(n);
      case Integer n -> BigDecimal.valueOf(n);
      case Long n -> BigDecimal.valueOf(n);
      case UByte n -> BigDecimal.valueOf(n.longValue());
      case UShort n -> BigDecimal.valueOf(n.longValue());
      case UInteger n -> BigDecimal.valueOf(n.longValue());
      case ULong n -> new BigDecimal(n.toBigInteger());
      case Float n when Float.isFinite(n) -> new BigDecimal(Float.toString(n));
      case Double n when Double.isFinite(n) -> new BigDecimal(Double.toString(n));
      case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
      case null, default -> null;
    };
  }

  static @Nullable BigDecimal number(DataValue value) {
    return number(value.value().value());
  }

  /** Source time, else the server's, else the given one; epoch milliseconds. */
  static long time(DataValue value, long otherwise) {
    DateTime source = value.getSourceTime();
    DateTime time = source == null ? value.getServerTime() : source;
    return time == null ? otherwise : time.getJavaTime();
  }

  /** Good is measured, uncertain an estimate of the server's; bad is no reading at all. */
  static @Nullable Quality quality(DataValue value) {
    if (value.statusCode().isBad()) {
      return null;
    }
    return value.statusCode().isUncertain() ? Quality.ESTIMATED : Quality.MEASURED;
  }
}
