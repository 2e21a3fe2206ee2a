// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Structures in Thrift's compact protocol, which Parquet's headers are written in. Fields are added
 * by rising number; a structure ends with {@link #end}.
 */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  private void field(int number, int type) {
    out.write((number - last) << 4 | type);
    last = number;
  }

  Thrift i32(int number, int value) {
    field(number, I32);
    zigzag(value);
    return this;
  }

  Thrift i64(int number, long value) {
    field(number, I64);
    zigzag(value);
    return this;
  }

  Thrift text(int number, String value) {
    field(number, BINARY);
    bytes(value);
    return this;
  }

  /** Begins a structure as a field. */
  Thrift struct(int number) {
    field(number, STRUCT);
    return element();
  }

  /** Begins a structure as an element of a list. */
  Thrift element() {
    outer.push(last);
    last = 0;
    return this;
  }

  /** Ends the structure that was begun last, or the whole. */
  Thrift end() {
    out.write(0);
    last = outer.isEmpty() ? 0 : outer.pop();
    return this;
  }

  /** Begins a list of structures; each is begun by {@link #element}. */
  Thrift structs(int number, int size) {
    return list(number, size, STRUCT);
  }

  Thrift numbers(int number, int... values) {
    list(number, values.length, I32);
    for (int value : values) {
      zigzag(value);
    }
    return this;
  }

  Thrift texts(int number, String value) {
    list(number, 1, BINARY);
    bytes(value);
    return this;
  }

  private Thrift list(int number, int size, int type) {
    field(number, LIST);
    if (size < 15) {
      out.write(size << 4 | type);
    } else {
      out.write(0xF0 | type);
      varint(size);
    }
    return this;
  }

  private void bytes(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
