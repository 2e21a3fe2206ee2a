// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The flat columns of a Parquet file, read row group by row group: plain and dictionary encodings,
 * unpacked or packed with Snappy or gzip. Nested columns are passed over by name.
 */
public final class ParquetTable implements AutoCloseable {
  private static final int TAIL = 8;
  private static final int LARGEST = 1 << 30;

  private final FileChannel file;
  private final String name;
  private final List<StoredColumn> columns;
  private final List<Integer> places;
  private final List<ThriftReader.Fields> groups;
  private List<Chunk> chunks = List.of();
  private int group = -1;
  private int size;
  private int row;

  private ParquetTable(FileChannel file, String name, ThriftReader.Fields footer) {
    this.file = file;
    this.name = name;
    groups = footer.structs(4);
    columns = new ArrayList<>();
    places = new ArrayList<>();
    List<ThriftReader.Fields> schema = footer.structs(2);
    int leaf = 0;
    for (int at = 1; at < schema.size(); at++) {
      int children = schema.get(at).i32(5);
      if (children == 0) {
        StoredColumn column = StoredColumn.of(schema.get(at));
        if (schema.get(at).i32(3) != 2) {
          columns.add(column);
          places.add(leaf);
        }
        leaf++;
      } else {
        int end = skip(schema, at);
        leaf += leaves(schema, at, end);
        at = end - 1;
      }
    }
  }

  /** The end of a nested column. */
  private static int skip(List<ThriftReader.Fields> schema, int at) {
    int end = at + 1;
    for (int child = schema.get(at).i32(5); child > 0; child--) {
      end = skip(schema, end);
    }
    return end;
  }

  private static int leaves(List<ThriftReader.Fields> schema, int from, int to) {
    return (int) IntStream.range(from, to).filter(at -> schema.get(at).i32(5) == 0).count();
  }

  /** Opens a file; refused if it is none of this kind. */
  public static Outcome<ParquetTable> open(Path path, String name) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      byte[] tail = bytes(file, file.size() - TAIL, TAIL);
      int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
      if (!new String(tail, 4, 4, StandardCharsets.US_ASCII).equals("PAR1")) {
        throw new IllegalArgumentException("no Parquet footer");
      }
      byte[] footer = bytes(file, file.size() - TAIL - length, length);
      return Outcome.done(
          new ParquetTable(file, name, new ThriftReader(ByteBuffer.wrap(footer)).struct()));
    } catch (RuntimeException e) {
      file.close();
      return Outcome.refused(damaged(name, e));
    }
  }

  private static byte[] bytes(FileChannel file, long from, long size) throws IOException {
    if (from < 0 || size < 0 || size > LARGEST || from + size > file.size()) {
      throw new IllegalArgumentException("bytes beyond the file");
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) size);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new IllegalArgumentException("a file that ends early");
      }
    }
    return buffer.array();
  }

  private static Finding damaged(String name, RuntimeException e) {
    if (e instanceof UnsupportedOperationException) {
      return Finding.error(
          "parquet-unsupported",
          name,
          String.valueOf(e.getMessage()),
          "plain or dictionary encoding, Snappy, gzip or no packing",
          "Write the file again with Snappy or gzip and without delta encodings.");
    }
    return Finding.error(
        "parquet-damaged",
        name,
        e.getClass() == IllegalArgumentException.class
            ? String.valueOf(e.getMessage())
            : "bytes that do not fit",
        "a whole Parquet file",
        "Write or copy the file again; nothing was taken from it.");
  }

  /** Names of the columns. */
  public List<String> names() {
    return columns.stream().map(StoredColumn::name).toList();
  }

  /** Goes to the next row: whether there is one, or why it cannot be read. */
  public Outcome<Boolean> next() throws IOException {
    row++;
    while (row >= size) {
      if (++group >= groups.size()) {
        return Outcome.done(false);
      }
      try {
        load(groups.get(group));
      } catch (RuntimeException e) {
        size = 0;
        group = groups.size();
        return Outcome.refused(damaged(name, e));
      }
    }
    return Outcome.done(true);
  }

  private void load(ThriftReader.Fields from) throws IOException {
    size = Math.toIntExact(from.i64(3));
    row = 0;
    List<ThriftReader.Fields> stored = from.structs(1);
    List<Chunk> read = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ThriftReader.Fields meta = stored.get(places.get(i)).struct(3);
      long start = meta.i64(9);
      if (meta.has(11) && meta.i64(11) > 0) {
        start = Math.min(start, meta.i64(11));
      }
      if (meta.i64(5) != size || size > (LARGEST >> 3)) {
        throw new IllegalArgumentException("columns of different length");
      }
      byte[] bytes = bytes(file, start, meta.i64(7));
      read.add(Chunk.read(columns.get(i), meta.i32(4), bytes, size));
    }
    chunks = read;
  }

  /** A cell of the row. */
  public ParquetCell cell(int column) {
    return new ParquetCell(columns.get(column), chunks.get(column), row);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
