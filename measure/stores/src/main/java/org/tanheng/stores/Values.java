// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import org.tanheng.units.Quality;

/** Values of format 1: one byte of quality and scale, then the number as a {@link Varint}. */
final class Values {
  private static final Quality[] BY_CODE = {
    Quality.MEASURED,
    Quality.INTERPOLATED,
    Quality.ESTIMATED,
    Quality.MANUAL,
    Quality.SUBSTITUTED,
    Quality.MISSING
  };

  private Values() {}

  static byte code(Quality quality) {
    return (byte)
        switch (quality) {
          case MEASURED -> 0;
          case INTERPOLATED -> 1;
          case ESTIMATED -> 2;
          case MANUAL -> 3;
          case SUBSTITUTED -> 4;
          case MISSING -> 5;
        };
  }

  static Quality quality(int code) {
    return BY_CODE[code];
  }

  static byte[] encode(long unscaled, int scale, Quality quality) {
    ByteBuffer buffer = ByteBuffer.allocate(1 + Varint.length(unscaled));
    buffer.put((byte) (code(quality) << 4 | scale));
    Varint.put(buffer, unscaled);
    return buffer.array();
  }

  static Quality qualityOf(byte[] value) {
    return BY_CODE[value[0] >>> 4];
  }

  static int scaleOf(byte[] value) {
    return value[0] & 0xF;
  }

  static long unscaledOf(byte[] value) {
    return Varint.get(ByteBuffer.wrap(value, 1, value.length - 1));
  }
}
