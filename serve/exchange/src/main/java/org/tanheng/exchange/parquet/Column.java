// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One column of required values, plainly encoded, as far as its row group has grown. */
final class Column {
  /** What a column holds, with its numbers in Parquet's format. */
  enum Kind {
    TEXT(6, 0),
    TIME(2, 9),
    NUMBER(1, -1),
    DECIMAL(7, 5),
    SHORT_DECIMAL(2, 5),
    FRACTION(5, -1);

    final int physical;
    final int converted;

    Kind(int physical, int converted) {
      this.physical = physical;
      this.converted = converted;
    }
  }

  static final int DECIMAL_BYTES = 16;
  static final int PRECISION = 38;
  static final int SHORT_PRECISION = 18;

  final String name;
  final Kind kind;
  final int scale;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

  Column(String name, Kind kind, int scale) {
    this.name = name;
    this.kind = kind;
    this.scale = scale;
  }

  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    values.writeBytes(bytes);
  }

  void add(int value) {
    values.write(number.clear().putInt(value).array(), 0, Integer.BYTES);
  }

  void add(long value) {
    values.write(number.clear().putLong(value).array(), 0, Long.BYTES);
  }

  void add(double value) {
    add(Double.doubleToRawLongBits(value));
  }

  /** Whether packing would be of no use. */
  boolean isNoise() {
    return kind == Kind.FRACTION;
  }

  /** A decimal at the column's scale. */
  void add(BigInteger unscaled) {
    byte[] bytes = unscaled.toByteArray();
    int sign = unscaled.signum() < 0 ? 0xFF : 0;
    for (int i = bytes.length; i < DECIMAL_BYTES; i++) {
      values.write(sign);
    }
    values.writeBytes(bytes);
  }

  /** The values so far, which are then forgotten. */
  byte[] take() {
    byte[] bytes = values.toByteArray();
    values.reset();
    return bytes;
  }

  void describe(Thrift schema) {
    schema.element().i32(1, kind.physical);
    if (kind == Kind.DECIMAL) {
      schema.i32(2, DECIMAL_BYTES);
    }
    schema.i32(3, 0).text(4, name);
    if (kind.converted >= 0) {
      schema.i32(6, kind.converted);
    }
    if (kind == Kind.DECIMAL || kind == Kind.SHORT_DECIMAL) {
      schema.i32(7, scale).i32(8, kind == Kind.DECIMAL ? PRECISION : SHORT_PRECISION);
    }
    schema.end();
  }
}
