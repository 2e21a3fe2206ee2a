// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads fields of a protocol buffer (wire format), bounded by the bytes that there are. */
final class Protobuf {
  /** The bytes are no protocol buffer. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  private final ByteBuffer in;
  private int wire;

  Protobuf(byte[] bytes) {
    this(ByteBuffer.wrap(bytes));
  }

  private Protobuf(ByteBuffer in) {
    this.in = in.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Number of the next field, 0 at the end. */
  int field() throws Broken {
    if (!in.hasRemaining()) {
      return 0;
    }
    long key = varint();
    wire = (int) (key & 7);
    long field = key >>> 3;
    if (field < 1 || field > 0x1fffffff) {
      throw new Broken("field " + field + " at byte " + in.position());
    }
    return (int) field;
  }

  long varint() throws Broken {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      need(1);
      byte b = in.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new Broken("number too long at byte " + in.position());
  }

  long number() throws Broken {
    expect(0);
    return varint();
  }

  float fixed32() throws Broken {
    expect(5);
    need(4);
    return in.getFloat();
  }

  double fixed64() throws Broken {
    expect(1);
    need(8);
    return in.getDouble();
  }

  String text() throws Broken {
    byte[] bytes = new byte[length()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  Protobuf message() throws Broken {
    int length = length();
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return new Protobuf(part);
  }

  void skip() throws Broken {
    switch (wire) {
      case 0 -> varint();
      case 1 -> advance(8);
      case 2 -> advance(length());
      case 5 -> advance(4);
      default -> throw new Broken("wire type " + wire + " at byte " + in.position());
    }
  }

  private int length() throws Broken {
    expect(2);
    long length = varint();
    if (length < 0 || length > in.remaining()) {
      throw new Broken("length " + length + " at byte " + in.position());
    }
    return (int) length;
  }

  private void advance(int bytes) throws Broken {
    need(bytes);
    in.position(in.position() + bytes);
  }

  private void expect(int wanted) throws Broken {
    if (wire != wanted) {
      throw new Broken("wire type " + wire + ", wanted " + wanted + ", at byte " + in.position());
    }
  }

  private void need(int bytes) throws Broken {
    if (in.remaining() < bytes) {
      throw new Broken("the end at byte " + in.limit());
    }
  }
}
