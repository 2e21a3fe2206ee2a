// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.tanheng.telemetry.ReadingGenerator;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** Readings written by the first format, row by row as it did, open in the present one. */
class FormatOneTest {
  private static final int BATCHES = 300;

  @TempDir Path directory;
  private final ReadingGenerator generator = new ReadingGenerator(3, 2);

  @BeforeEach
  void writeRows() throws RocksDBException {
    try (Rocks rocks = new Rocks(directory);
        WriteBatch batch = new WriteBatch()) {
      batch.put(Keys.FORMAT_KEY, new byte[] {FormatOne.FORMAT});
      batch.put(Keys.SEQUENCE_KEY, Keys.number(BATCHES));
      for (int point = 0; point < 2; point++) {
        byte[] number = ByteBuffer.allocate(4).putInt(point + 1).array();
        batch.put(Keys.point(ReadingGenerator.pointId(point)), number);
        for (int i = 0; i < BATCHES; i++) {
          putRows(batch, point, i);
        }
      }
      rocks.write(batch);
    }
  }

  private void putRows(WriteBatch batch, int point, int number) throws RocksDBException {
    Series series = generator.batch(number).series(ReadingGenerator.pointId(point));
    for (int i = 0; i < series.size(); i++) {
      ByteBuffer key = ByteBuffer.allocate(21).put(FormatOne.READING).putInt(point + 1);
      key.putLong(series.time(i) ^ Long.MIN_VALUE);
      key.putLong(~(series.receivedAt(i).toEpochMilli() ^ Long.MIN_VALUE));
      ByteBuffer value = ByteBuffer.allocate(11);
      value.put((byte) (Values.code(Quality.MEASURED) << 4 | 3));
      Varint.put(value, series.value(i));
      byte[] bytes = new byte[value.position()];
      value.flip().get(bytes);
      batch.put(key.array(), bytes);
    }
  }

  private void expect(ReadingStore store, int batches) {
    for (int point = 0; point < 2; point++) {
      String id = ReadingGenerator.pointId(point);
      Series now = store.scan(id, TimeRange.ALWAYS, ReadingStore.NOW);
      assertThat(now.sum()).isEqualTo(generator.sum(point, batches));
      Series then = store.scan(id, TimeRange.ALWAYS, ReadingGenerator.receivedAt(99));
      assertThat(then.sum()).isEqualTo(generator.sum(point, 100));
      assertThat(then.size()).isEqualTo(generator.count(point, 100));
    }
  }

  @Test
  void allVersionsAreThereAndMoreCanCome() {
    try (ReadingStore store = RocksReadingStore.open(directory)) {
      expect(store, BATCHES);
      assertThat(store.upsert(generator.batch(BATCHES)).sequence()).isEqualTo(BATCHES + 1);
      expect(store, BATCHES + 1);
    }
    try (ReadingStore store = RocksReadingStore.open(directory)) {
      expect(store, BATCHES + 1);
    }
  }

  @Test
  void noRowsRemain() {
    RocksReadingStore.open(directory).close();
    int[] rows = {0};
    try (Rocks rocks = new Rocks(directory)) {
      byte[] from = {FormatOne.READING};
      rocks.scan(from, new byte[] {FormatOne.READING + 1}, (key, value) -> rows[0]++ < 0);
    }
    assertThat(rows[0]).isZero();
  }

  @Test
  void aNewerFormatIsRefused() throws RocksDBException {
    try (Rocks rocks = new Rocks(directory);
        WriteBatch batch = new WriteBatch()) {
      batch.put(Keys.FORMAT_KEY, new byte[] {Keys.FORMAT + 1});
      rocks.write(batch);
    }
    assertThatThrownBy(() -> RocksReadingStore.open(directory)).hasMessageContaining("format 3");
  }
}
