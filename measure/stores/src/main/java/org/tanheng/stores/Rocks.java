// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Checkpoint;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.CompressionType;
import org.rocksdb.Env;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.SstFileManager;
import org.rocksdb.Statistics;
import org.rocksdb.StatsLevel;
import org.rocksdb.TickerType;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The open database: its options, and every call that may fail turned into one exception. */
final class Rocks implements AutoCloseable {
  private static final long WRITE_BUFFER = 32L << 20;
  private static final int BLOCK = 16 << 10;
  private static final long REST = 2;
  private static final List<String> BACKGROUND =
      List.of(
          "rocksdb.mem-table-flush-pending",
          "rocksdb.num-running-flushes",
          "rocksdb.compaction-pending",
          "rocksdb.num-running-compactions");

  static {
    RocksDB.loadLibrary();
  }

  private final Path directory;
  private final Options options;
  private final WriteOptions synced = new WriteOptions().setSync(true);
  private final WriteOptions unsynced = new WriteOptions();
  private final Statistics statistics = new Statistics();
  private final SstFileManager files;
  private final RocksDB db;
  private final ReadWriteLock openLock = new ReentrantReadWriteLock();
  private volatile boolean refused;
  private boolean closed;

  Rocks(Path directory) {
    this.directory = directory;
    statistics.setStatsLevel(StatsLevel.EXCEPT_DETAILED_TIMERS);
    files = files();
    options =
        new Options()
            .setSstFileManager(files)
            .setCreateIfMissing(true)
            .setWriteBufferSize(WRITE_BUFFER)
            .setStatistics(statistics)
            .setKeepLogFileNum(3)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION)
            .setTableFormatConfig(new BlockBasedTableConfig().setBlockSize(BLOCK));
    try {
      Files.createDirectories(directory);
      db = RocksDB.open(options, directory.toString());
    } catch (IOException | RocksDBException e) {
      options.close();
      synced.close();
      unsynced.close();
      files.close();
      statistics.close();
      throw new StoreException("cannot open the readings in " + directory, e);
    }
  }

  /** Looks for room after the disk was full; without it the database stays closed to writes. */
  private static SstFileManager files() {
    try {
      return new SstFileManager(Env.getDefault());
    } catch (RocksDBException e) {
      throw new StoreException("cannot watch the disk", e);
    }
  }

  byte @Nullable [] get(byte[] key) {
    enter();
    try {
      return db.get(key);
    } catch (RocksDBException e) {
      throw failed("read", e);
    } finally {
      leave();
    }
  }

  /** One durable write: returns after the log is synced. */
  void write(WriteBatch batch) {
    enter();
    try {
      db.write(synced, batch);
    } catch (RocksDBException e) {
      throw failed("write", e);
    } finally {
      leave();
    }
  }

  /** A write that the next synced one makes durable; it is never seen before those ahead of it. */
  void writeLater(WriteBatch batch) {
    enter();
    try {
      db.write(unsynced, batch);
    } catch (RocksDBException e) {
      throw failed("write", e);
    } finally {
      leave();
    }
  }

  /** Waits until flushing and compacting, as far as they are due, have ended. */
  void rest() throws InterruptedException {
    while (isBusy()) {
      Thread.sleep(REST);
    }
  }

  private boolean isBusy() {
    enter();
    try {
      for (String work : BACKGROUND) {
        if (db.getLongProperty(work) > 0) {
          return true;
        }
      }
      return false;
    } catch (RocksDBException e) {
      throw failed("ask", e);
    } finally {
      leave();
    }
  }

  /** Brings all files into their last and smallest form. */
  void compact() {
    enter();
    try (FlushOptions flush = new FlushOptions().setWaitForFlush(true);
        CompactRangeOptions whole =
            new CompactRangeOptions()
                .setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
      db.flush(flush);
      db.compactRange(null, null, null, whole);
    } catch (RocksDBException e) {
      throw failed("compact", e);
    } finally {
      leave();
    }
  }

  /** Calls back for each entry from {@code from} to before {@code to}, in key order. */
  void scan(byte[] from, byte[] to, Entries entries) {
    try (Cursor cursor = cursor(from, to)) {
      while (cursor.isValid() && entries.accept(cursor.key(), cursor.value())) {
        cursor.next();
      }
    }
  }

  /** The entries from {@code from} to before {@code to}; to be closed by the thread that asked. */
  Cursor cursor(byte[] from, byte[] to) {
    Cursor cursor = cursor(to);
    try {
      cursor.go(from);
      return cursor;
    } catch (StoreException e) {
      cursor.close();
      throw e;
    }
  }

  /** The entries before {@code to}, at none of them yet; to be closed by the thread that asked. */
  Cursor cursor(byte[] to) {
    enter();
    return new Cursor(this, db, to);
  }

  /** The same from before {@code to} back to {@code from}. */
  void scanBack(byte[] from, byte[] to, Entries entries) {
    enter();
    try (Slice start = new Slice(from);
        Slice end = new Slice(to);
        ReadOptions bounded =
            new ReadOptions().setIterateLowerBound(start).setIterateUpperBound(end);
        RocksIterator iterator = db.newIterator(bounded)) {
      for (iterator.seekToLast(); iterator.isValid(); iterator.prev()) {
        if (!entries.accept(iterator.key(), iterator.value())) {
          return;
        }
      }
      iterator.status();
    } catch (RocksDBException e) {
      throw failed("read", e);
    } finally {
      leave();
    }
  }

  /** How often the log was synced since the store was opened. */
  long syncs() {
    return statistics.getTickerCount(TickerType.WAL_FILE_SYNCED);
  }

  void checkpoint(Path target) {
    enter();
    try (Checkpoint checkpoint = Checkpoint.create(db)) {
      checkpoint.createCheckpoint(target.toString());
    } catch (RocksDBException e) {
      throw failed("copy", e);
    } finally {
      leave();
    }
  }

  /**
   * Native memory must not be touched after closing, so closing waits for running calls. They wait
   * for nobody: a thread with an open cursor may be one of them.
   */
  private void enter() {
    boolean isOpen = openLock.readLock().tryLock();
    if (isOpen && !refused) {
      return;
    }
    if (isOpen) {
      leave();
    }
    throw new IllegalStateException("the store is closed: " + directory);
  }

  /** Refuses new calls from here on; those that run come to their end. */
  void refuse() {
    refused = true;
  }

  void leave() {
    openLock.readLock().unlock();
  }

  StoreException failed(String verb, RocksDBException e) {
    return new StoreException("cannot " + verb + " the readings in " + directory, e);
  }

  @Override
  public void close() {
    refuse();
    openLock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        db.close();
        options.close();
        synced.close();
        unsynced.close();
        files.close();
        statistics.close();
      }
    } finally {
      openLock.writeLock().unlock();
    }
  }

  /** Takes entries until it answers false. */
  @FunctionalInterface
  interface Entries {
    boolean accept(byte[] key, byte[] value);
  }
}
