// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Turns readings of format 1, one row per version, into blocks. Each write is whole hours, so that
 * a conversion that was interrupted goes on where it stopped; the format number changes last.
 */
final class FormatOne {
  static final byte FORMAT = 1;

  /** The first byte of a row's key; point, time and received follow. */
  static final byte READING = 0x10;

  private static final int HOURS_A_WRITE = 2000;

  private final Rocks rocks;
  private final Rows rows = new Rows();
  private WriteBatch batch = new WriteBatch();
  private byte[] start = {READING};
  private int point;
  private int hour;
  private int hours;

  private FormatOne(Rocks rocks) {
    this.rocks = rocks;
  }

  static void convert(Rocks rocks) {
    FormatOne conversion = new FormatOne(rocks);
    try {
      conversion.run();
    } catch (RocksDBException e) {
      throw rocks.failed("convert", e);
    } finally {
      conversion.batch.close();
    }
  }

  private void run() throws RocksDBException {
    rocks.scan(start, new byte[] {READING + 1}, this::accept);
    block();
    batch.put(Keys.FORMAT_KEY, new byte[] {Keys.FORMAT});
    write(new byte[] {READING + 1});
  }

  private boolean accept(byte[] key, byte[] value) {
    ByteBuffer parts = ByteBuffer.wrap(key);
    int itsPoint = parts.getInt(1);
    long time = parts.getLong(5) ^ Long.MIN_VALUE;
    long received = ~parts.getLong(13) ^ Long.MIN_VALUE;
    try {
      if (itsPoint != point || Keys.hour(time) != hour) {
        block();
        if (hours >= HOURS_A_WRITE) {
          write(key);
        }
        point = itsPoint;
        hour = Keys.hour(time);
      }
    } catch (RocksDBException e) {
      throw rocks.failed("convert", e);
    }
    int kind = Kind.of(Values.quality(value[0] >>> 4), value[0] & 0xF);
    rows.add(time, received, Varint.get(ByteBuffer.wrap(value, 1, value.length - 1)), kind);
    return true;
  }

  private void block() throws RocksDBException {
    if (rows.size > 0) {
      rows.settle();
      byte[] key = Keys.numbered(Keys.BLOCK, point, hour);
      batch.put(key, Block.encode(rows, hour * Keys.HOUR));
      rows.clear();
      hours++;
    }
  }

  /** Writes the blocks made and removes their rows, which end before {@code end}. */
  private void write(byte[] end) throws RocksDBException {
    batch.deleteRange(start, end);
    rocks.write(batch);
    batch.close();
    batch = new WriteBatch();
    start = end;
    hours = 0;
  }
}
