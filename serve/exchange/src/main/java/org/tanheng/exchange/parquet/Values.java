// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Values of one type: whole numbers, binary fractions or texts, plainly decoded. */
final class Values {
  final long[] whole;
  final double[] fractions;
  final String[] texts;

  private Values(long[] whole, double[] fractions, String[] texts) {
    this.whole = whole;
    this.fractions = fractions;
    this.texts = texts;
  }

  static Values room(StoredColumn column, int size) {
    return switch (column.physical()) {
      case StoredColumn.FLOAT, StoredColumn.DOUBLE ->
          new Values(new long[0], new double[size], new String[0]);
      case StoredColumn.BYTES -> new Values(new long[0], new double[0], new String[size]);
      default -> new Values(new long[size], new double[0], new String[0]);
    };
  }

  /** Decodes so many plain values. */
  static Values plain(StoredColumn column, byte[] bytes, int from, int count) {
    if (count > (long) (bytes.length - from) * Byte.SIZE) {
      throw new IllegalArgumentException("more values than bytes");
    }
    Values values = room(column, count);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    in.order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      switch (column.physical()) {
        case StoredColumn.BOOLEAN -> values.whole[i] = bytes[from + i / 8] >> (i % 8) & 1;
        case StoredColumn.INT32 -> values.whole[i] = in.getInt();
        case StoredColumn.INT64 -> values.whole[i] = in.getLong();
        case StoredColumn.FLOAT -> values.fractions[i] = in.getFloat();
        case StoredColumn.DOUBLE -> values.fractions[i] = in.getDouble();
        case StoredColumn.BYTES -> values.texts[i] = text(in);
        case StoredColumn.FIXED -> values.whole[i] = big(in, column.width());
        default -> throw new IllegalArgumentException("values of type " + column.physical());
      }
    }
    return values;
  }

  private static String text(ByteBuffer in) {
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      throw new IllegalArgumentException("a text of " + size);
    }
    String text = new String(in.array(), in.position(), size, StandardCharsets.UTF_8);
    in.position(in.position() + size);
    return text;
  }

  private static long big(ByteBuffer in, int width) {
    byte[] bytes = new byte[width];
    in.get(bytes);
    return new BigInteger(bytes).longValueExact();
  }

  /** Takes one value of others. */
  void take(int at, Values from, int other) {
    if (whole.length > 0) {
      whole[at] = from.whole[other];
    } else if (fractions.length > 0) {
      fractions[at] = from.fractions[other];
    } else {
      texts[at] = from.texts[other];
    }
  }
}
