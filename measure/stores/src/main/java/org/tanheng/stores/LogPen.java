// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.telemetry.Series;

/**
 * Writes the leaves of one commit into its batch, so that readings and leaf are durable together or
 * not at all. What it says holds once {@link #wrote} is called; a commit that failed leaves no
 * trace.
 */
final class LogPen implements AutoCloseable {
  private final Rocks rocks;
  private final Clock clock;
  private final Newest newest;
  private ChainState state;
  private ChainState next;
  private final RunRows rows = new RunRows();
  private final RunHasher hasher = new RunHasher();
  private long readings;
  private long late = Long.MAX_VALUE;

  LogPen(Rocks rocks, Clock clock, Newest newest) {
    this.rocks = rocks;
    this.clock = clock;
    this.newest = newest;
    state = ChainState.read(rocks.get(Keys.CHAIN_KEY));
    next = state;
  }

  /** Begins the leaves of a commit. */
  void begin() {
    next = state;
    rows.clear();
    hasher.clear();
    readings = 0;
    late = Long.MAX_VALUE;
  }

  /** Adds the readings of one point; they stay as they are until the commit has ended. */
  void run(int point, Series series) {
    hasher.add(series);
    long start = series.time(0);
    long end = series.time(series.size() - 1);
    rows.add(point, series.size(), start, end);
    readings += series.size();
    if (start < newest.before(point, series.pointId())) {
      late = Math.min(late, start);
    }
  }

  /** All readings are added: begins to hash them, which {@link #finish} waits for. */
  void hash() {
    hasher.start(state.readings(), readings);
  }

  /** Puts the leaf of the batch, and one that says so if some of it came late. */
  void finish(WriteBatch batch, Instant received) throws RocksDBException {
    hasher.await();
    JsonObject fields =
        JsonObject.builder()
            .put("origin", state.origin())
            .put("number", Long.toString(state.batches()))
            .put("first", Long.toString(state.readings()))
            .put("last", Long.toString(state.readings() + readings - 1))
            .put("runs", Integer.toString(rows.size()))
            .put("root", hasher.root().hex())
            .put("previous", state.previous().hex())
            .build();
    Leaf leaf = new Leaf(LeafKind.READING_BATCH, now(), fields);
    ByteBuffer table = ByteBuffer.allocate(rows.room() + hasher.parts().length);
    rows.write(table, received.toEpochMilli(), state.readings(), hasher);
    Hash hash = put(batch, leaf.bytes(), table.flip());
    batch.put(Keys.logged(Keys.LOG_TIME, received.toEpochMilli(), state.entries()), new byte[0]);
    next =
        new ChainState(
            state.origin(), next.entries(), state.batches() + 1, state.readings() + readings, hash);
    if (late != Long.MAX_VALUE) {
      add(
          batch,
          LeafKind.LATE_AMENDMENT,
          JsonObject.builder()
              .put("origin", state.origin())
              .put("batch", hash.hex())
              .put("since", Instant.ofEpochMilli(late).toString())
              .build());
    }
    batch.put(Keys.CHAIN_KEY, next.bytes());
  }

  /** Puts a leaf that is no batch. */
  void add(WriteBatch batch, LeafKind kind, JsonObject fields) throws RocksDBException {
    put(batch, new Leaf(kind, now(), fields).bytes(), ByteBuffer.allocate(0));
    batch.put(Keys.CHAIN_KEY, next.bytes());
  }

  private Hash put(WriteBatch batch, byte[] leaf, ByteBuffer table) throws RocksDBException {
    ByteBuffer value = ByteBuffer.allocate(Integer.BYTES + leaf.length + table.remaining());
    value.putInt(leaf.length).put(leaf).put(table);
    batch.put(Keys.logged(Keys.LOG_ENTRY, next.entries()), value.array());
    next = next.withEntries(next.entries() + 1);
    return Hash.of(leaf);
  }

  /** The commit is on disk. */
  void wrote() {
    state = next;
    rows.tell(newest);
  }

  ChainState state() {
    return state;
  }

  /** Goes on behind a batch that the log has and this store does not, as after a restore. */
  void goOnBehind(Leaf batch) {
    next =
        new ChainState(
            batch.text("origin"),
            state.entries(),
            Long.parseLong(batch.text("number")) + 1,
            Long.parseLong(batch.text("last")) + 1,
            batch.hash());
    try (WriteBatch write = new WriteBatch()) {
      write.put(Keys.CHAIN_KEY, next.bytes());
      rocks.write(write);
      state = next;
    } catch (RocksDBException e) {
      throw rocks.failed("write", e);
    }
  }

  static String leaf(byte[] value) {
    return new String(
        value, Integer.BYTES, ByteBuffer.wrap(value).getInt(), StandardCharsets.UTF_8);
  }

  static boolean isBatch(byte[] value) {
    return value.length > Integer.BYTES + ByteBuffer.wrap(value).getInt();
  }

  static RunTable table(byte[] value) {
    ByteBuffer in = ByteBuffer.wrap(value);
    int length = in.getInt();
    return RunTable.parse(in.position(Integer.BYTES + length));
  }

  @Override
  public void close() {
    hasher.close();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
