// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/**
 * One file of the buffer: records of length, CRC-32 and content, one after the other. Positions run
 * through all files; a file is named by the position of its first record.
 */
final class Segment implements AutoCloseable {
  private static final int HEAD = 8;
  private static final int MOST_BYTES = 64 << 20;

  private final Path file;
  private final long start;
  private final FileChannel channel;
  private long end;

  private Segment(Path file, long start, FileChannel channel) {
    this.file = file;
    this.start = start;
    this.channel = channel;
    this.end = start;
  }

  static Segment open(Path folder, long start) throws IOException {
    Path file = folder.resolve("%020d.log".formatted(start));
    return new Segment(
        file,
        start,
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  /** Reads all whole records; what a crash has torn at the end is cut off. */
  void recover(BiConsumer<Long, Run> each) throws IOException {
    long at = start;
    Run run = read(at);
    while (run != null) {
      each.accept(at, run);
      at = after(at);
      run = read(at);
    }
    end = at;
    channel.truncate(end - start);
    channel.force(true);
  }

  /** Writes records and returns when they are on disk; after a failure none of them counts. */
  void append(List<Run> runs) throws IOException {
    long at = end;
    try {
      for (Run run : runs) {
        byte[] content = run.write();
        ByteBuffer record = ByteBuffer.allocate(HEAD + content.length);
        record.putInt(content.length).putInt(crc(content)).put(content).flip();
        long place = at - start;
        while (record.hasRemaining()) {
          place += channel.write(record, place);
        }
        at += HEAD + content.length;
      }
      channel.force(false);
    } catch (IOException e) {
      channel.truncate(end - start);
      throw e;
    }
    end = at;
  }

  /** The record at a position, null where there is no whole one. */
  @org.jspecify.annotations.Nullable
  Run read(long at) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!fill(head, at - start)) {
      return null;
    }
    int length = head.getInt(0);
    if (length <= 0 || length > MOST_BYTES) {
      return null;
    }
    ByteBuffer content = ByteBuffer.allocate(length);
    if (!fill(content, at - start + HEAD) || crc(content.array()) != head.getInt(4)) {
      return null;
    }
    return Run.read(content.array());
  }

  /** The position after the record at a position. */
  long after(long at) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    return fill(head, at - start) ? at + HEAD + head.getInt(0) : at;
  }

  private boolean fill(ByteBuffer buffer, long place) throws IOException {
    long at = place;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    return true;
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  java.time.Instant touched() throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
