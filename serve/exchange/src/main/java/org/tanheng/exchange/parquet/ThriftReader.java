// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a structure of Thrift's compact protocol into its fields by number. */
final class ThriftReader {
  private static final int DEEPEST = 32;

  /** A structure; what is absent reads as zero, empty or none. */
  record Fields(Map<Integer, Object> values) {
    int i32(int field) {
      return Math.toIntExact(i64(field));
    }

    int i32(int field, int absent) {
      return has(field) ? i32(field) : absent;
    }

    long i64(int field) {
      return values.get(field) instanceof Long number ? number : 0;
    }

    boolean has(int field) {
      return values.containsKey(field);
    }

    String text(int field) {
      return values.get(field) instanceof byte[] bytes
          ? new String(bytes, StandardCharsets.UTF_8)
          : "";
    }

    Fields struct(int field) {
      return values.get(field) instanceof Fields fields ? fields : new Fields(Map.of());
    }

    List<Fields> structs(int field) {
      List<Fields> all = new ArrayList<>();
      if (values.get(field) instanceof List<?> list) {
        for (Object one : list) {
          if (one instanceof Fields fields) {
            all.add(fields);
          }
        }
      }
      return all;
    }

    List<String> texts(int field) {
      List<String> all = new ArrayList<>();
      if (values.get(field) instanceof List<?> list) {
        for (Object one : list) {
          if (one instanceof byte[] bytes) {
            all.add(new String(bytes, StandardCharsets.UTF_8));
          }
        }
      }
      return all;
    }
  }

  private final ByteBuffer in;
  private int depth;

  ThriftReader(ByteBuffer in) {
    this.in = in;
  }

  Fields struct() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("structures within structures");
    }
    Map<Integer, Object> values = new HashMap<>();
    int last = 0;
    for (int head = in.get() & 0xFF; head != 0; head = in.get() & 0xFF) {
      int type = head & 0x0F;
      int number = head >>> 4 == 0 ? (int) zigzag() : last + (head >>> 4);
      values.put(number, value(type));
      last = number;
    }
    depth--;
    return new Fields(values);
  }

  private Object value(int type) {
    return switch (type) {
      case 1 -> 1L;
      case 2 -> 0L;
      case 3 -> (long) in.get();
      case 4, 5, 6 -> zigzag();
      case 7 -> {
        in.getLong();
        yield 0L;
      }
      case 8 -> bytes();
      case 9, 10 -> list();
      case 12 -> struct();
      default -> throw new IllegalArgumentException("a field of type " + type);
    };
  }

  private List<Object> list() {
    int head = in.get() & 0xFF;
    int size = head >>> 4 == 15 ? (int) varint() : head >>> 4;
    if (size < 0 || size > in.remaining()) {
      throw new IllegalArgumentException("a list of " + size);
    }
    List<Object> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int type = head & 0x0F;
      all.add(type <= 2 ? (Object) (long) in.get() : value(type));
    }
    return all;
  }

  private byte[] bytes() {
    long size = varint();
    if (size < 0 || size > in.remaining()) {
      throw new IllegalArgumentException("a text of " + size);
    }
    byte[] bytes = new byte[(int) size];
    in.get(bytes);
    return bytes;
  }

  private long zigzag() {
    long value = varint();
    return value >>> 1 ^ -(value & 1);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte b = in.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without end");
  }
}
