// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Turns readings of format 1, one row per version, into blocks. Each write is whole days, so that a
 * conversion that was interrupted goes on where it stopped; the format number changes last.
 */
final class FormatOne {
  static final byte FORMAT = 1;

  /** The first byte of a row's key; point, time and received follow. */
  static final byte READING = 0x10;

  private static final int DAYS_A_WRITE = 2000;

  private final Rocks rocks;
  private final Rows rows = new Rows();
  private WriteBatch batch = new WriteBatch();
  private byte[] start = {READING};
  private int point;
  private int day;
  private int days;

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
    RocksRollups.total(rocks, batch);
    batch.put(Keys.FORMAT_KEY, new byte[] {Keys.FORMAT});
    write(new byte[] {READING + 1});
  }

  private boolean accept(byte[] key, byte[] value) {
    ByteBuffer parts = ByteBuffer.wrap(key);
    int itsPoint = parts.getInt(1);
    long time = parts.getLong(5) ^ Long.MIN_VALUE;
    long received = ~parts.getLong(13) ^ Long.MIN_VALUE;
    try {
      if (itsPoint != point || Keys.day(time) != day) {
        block();
        if (days >= DAYS_A_WRITE) {
          write(key);
        }
        point = itsPoint;
        day = Keys.day(time);
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
      byte[] key = Keys.numbered(Keys.BLOCK, point, day);
      batch.put(key, Block.encode(rows, day * Keys.DAY));
      rows.clear();
      days++;
    }
  }

  /** Writes the blocks made and removes their rows, which end before {@code end}. */
  private void write(byte[] end) throws RocksDBException {
    batch.deleteRange(start, end);
    rocks.write(batch);
    batch.close();
    batch = new WriteBatch();
    start = end;
    days = 0;
  }
}
