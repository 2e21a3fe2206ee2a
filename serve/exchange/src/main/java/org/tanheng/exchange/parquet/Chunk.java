// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One column of one row group, decoded from its pages. */
final class Chunk {
  static final int NONE = 0;
  static final int SNAPPY = 1;
  static final int GZIP = 2;
  private static final int DATA = 0;
  private static final int DICTIONARY = 2;
  private static final int DATA_2 = 3;
  private static final int PLAIN = 0;
  private static final int PLAIN_DICTIONARY = 2;
  private static final int RLE = 3;
  private static final int RLE_DICTIONARY = 8;
  private static final int LARGEST = 1 << 30;

  private final StoredColumn column;
  private final int codec;
  private final Values values;
  private final BitSet absent = new BitSet();
  private @Nullable Values dictionary;
  private int rows;

  private Chunk(StoredColumn column, int codec, int size) {
    this.column = column;
    this.codec = codec;
    values = Values.room(column, size);
  }

  /** Decodes the bytes of a chunk of so many rows. */
  static Chunk read(StoredColumn column, int codec, byte[] bytes, int size) {
    Chunk chunk = new Chunk(column, codec, size);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (chunk.rows < size) {
      ThriftReader.Fields head = new ThriftReader(in).struct();
      int packed = head.i32(3);
      if (packed < 0 || packed > in.remaining() || head.i32(2) < 0 || head.i32(2) > LARGEST) {
        throw new IllegalArgumentException("a page beyond its chunk");
      }
      chunk.page(head, bytes, in.position(), in.position() + packed, size);
      in.position(in.position() + packed);
    }
    return chunk;
  }

  private void page(ThriftReader.Fields head, byte[] bytes, int from, int to, int size) {
    switch (head.i32(1)) {
      case DICTIONARY -> {
        byte[] plain = unpack(bytes, from, to, head.i32(2), true);
        dictionary = Values.plain(column, plain, 0, head.struct(7).i32(1));
      }
      case DATA -> {
        ThriftReader.Fields data = head.struct(5);
        byte[] plain = unpack(bytes, from, to, head.i32(2), true);
        int count = count(data.i32(1), size);
        int at = 0;
        int[] levels = new int[0];
        if (column.optional()) {
          int length = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getInt();
          levels = Hybrid.read(plain, 4, 4 + length, 1, count);
          at = 4 + length;
        }
        fill(plain, at, data.i32(2), count, levels);
      }
      case DATA_2 -> {
        ThriftReader.Fields data = head.struct(8);
        int count = count(data.i32(1), size);
        int repetition = data.i32(6);
        int definition = data.i32(5);
        int start = from + repetition;
        if (repetition < 0 || definition < 0 || start + definition > to) {
          throw new IllegalArgumentException("levels beyond their page");
        }
        int[] levels =
            column.optional()
                ? Hybrid.read(bytes, start, start + definition, 1, count)
                : new int[0];
        byte[] plain =
            unpack(
                bytes,
                start + definition,
                to,
                head.i32(2) - repetition - definition,
                data.i32(7, 1) == 1);
        fill(plain, 0, data.i32(4), count, levels);
      }
      default -> {
        // An index page holds no values.
      }
    }
  }

  private int count(int wanted, int size) {
    if (wanted < 0 || wanted > size - rows) {
      throw new IllegalArgumentException("more rows than the group has");
    }
    return wanted;
  }

  private void fill(byte[] plain, int at, int encoding, int count, int[] levels) {
    int present = levels.length == 0 ? count : Arrays.stream(levels).sum();
    Values source;
    int[] places;
    switch (encoding) {
      case PLAIN -> {
        source = Values.plain(column, plain, at, present);
        places = new int[0];
      }
      case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
        if (dictionary == null) {
          throw new IllegalArgumentException("no dictionary");
        }
        source = dictionary;
        places =
            present == 0
                ? new int[1]
                : Hybrid.read(plain, at + 1, plain.length, plain[at], present);
      }
      case RLE -> {
        int[] bits = Hybrid.read(plain, at + 4, plain.length, 1, present);
        source = Values.room(column, present);
        Arrays.setAll(source.whole, i -> bits[i]);
        places = new int[0];
      }
      default -> throw new UnsupportedOperationException("encoding " + encoding);
    }
    for (int i = 0, next = 0; i < count; i++) {
      if (levels.length == 0 || levels[i] == 1) {
        values.take(rows + i, source, places.length == 0 ? next : places[next]);
        next++;
      } else {
        absent.set(rows + i);
      }
    }
    rows += count;
  }

  private byte[] unpack(byte[] bytes, int from, int to, int size, boolean packed) {
    if (!packed || codec == NONE) {
      return Arrays.copyOfRange(bytes, from, to);
    }
    return switch (codec) {
      case SNAPPY -> Snappy.unpack(bytes, from, to, size);
      case GZIP -> gunzip(bytes, from, to, size);
      default -> throw new UnsupportedOperationException("codec " + codec);
    };
  }

  /** Reads to the end, where the checksum stands. */
  private static byte[] gunzip(byte[] bytes, int from, int to, int size) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes, from, to - from))) {
      byte[] plain = zip.readNBytes(size);
      if (plain.length != size || zip.read() >= 0) {
        throw new IllegalArgumentException("a page of another size");
      }
      return plain;
    } catch (IOException e) {
      throw new IllegalArgumentException("a page that does not unpack", e);
    }
  }

  boolean isAbsent(int row) {
    return absent.get(row);
  }

  long whole(int row) {
    return values.whole[row];
  }

  double fraction(int row) {
    return values.fractions[row];
  }

  String text(int row) {
    return values.texts[row];
  }
}
