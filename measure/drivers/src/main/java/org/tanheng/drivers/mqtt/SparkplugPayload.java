// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payload of Sparkplug B 3.0, section 6.4, as far as readings need it.
 *
 * @param time epoch milliseconds, -1 if absent
 * @param sequence 0 to 255, -1 if absent
 */
record SparkplugPayload(long time, int sequence, List<Metric> metrics) {
  private static final int INT8 = 1;
  private static final int INT64 = 4;

  /**
   * One metric; the number is null where it is null, not finite, or a text.
   *
   * @param alias -1 if absent
   * @param time epoch milliseconds, -1 if absent
   */
  record Metric(
      @Nullable String name,
      long alias,
      long time,
      boolean historical,
      @Nullable BigDecimal number) {}

  static SparkplugPayload read(byte[] bytes) throws Protobuf.Broken {
    var in = new Protobuf(bytes);
    long time = -1;
    int sequence = -1;
    var metrics = new ArrayList<Metric>();
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> time = in.number();
        case 2 -> metrics.add(metric(in.message()));
        case 3 -> sequence = (int) (in.number() & 0xff);
        default -> in.skip();
      }
    }
    return new SparkplugPayload(time, sequence, metrics);
  }

  private static Metric metric(Protobuf in) throws Protobuf.Broken {
    String name = null;
    long alias = -1;
    long time = -1;
    int type = 0;
    boolean historical = false;
    boolean none = false;
    BigDecimal number = null;
    long whole = 0;
    boolean isWhole = false;
    for (int field = in.field(); field != 0; field = in.field()) {
      switch (field) {
        case 1 -> name = in.text();
        case 2 -> alias = in.number();
        case 3 -> time = in.number();
        case 4 -> type = (int) in.number();
        case 5 -> historical = in.number() != 0;
        case 7 -> none = in.number() != 0;
        case 10, 11 -> {
          whole = in.number();
          isWhole = true;
        }
        case 12 -> number = finite(in.fixed32());
        case 13 -> number = finite(in.fixed64());
        case 14 -> number = in.number() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        default -> in.skip();
      }
    }
    if (isWhole) {
      number = whole(whole, type);
    }
    return new Metric(name, alias, time, historical, none ? null : number);
  }

  private static @Nullable BigDecimal finite(float value) {
    return Float.isFinite(value) ? new BigDecimal(Float.toString(value)) : null;
  }

  private static @Nullable BigDecimal finite(double value) {
    return Double.isFinite(value) ? new BigDecimal(Double.toString(value)) : null;
  }

  /** Signed types come as the unsigned number of their own width (6.4.16). */
  private static BigDecimal whole(long value, int type) {
    if (type < INT8 || type > INT64) {
      return new BigDecimal(new BigInteger(Long.toUnsignedString(value)));
    }
    return BigDecimal.valueOf(
        switch (type) {
          case INT8 -> (byte) value;
          case 2 -> (short) value;
          case 3 -> (int) value;
          default -> value;
        });
  }
}
