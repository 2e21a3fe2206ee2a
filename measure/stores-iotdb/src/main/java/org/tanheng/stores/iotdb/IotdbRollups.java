// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.tsfile.enums.TSDataType;
import org.apache.tsfile.write.record.Tablet;
import org.apache.tsfile.write.record.Tablet.ColumnCategory;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Rollup;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;

/**
 * Rollups and dirty marks in the cluster: a row's time is the month counted from year 0 or the
 * epoch day. Marks are removed only after the rollups that answer them stand.
 */
final class IotdbRollups implements RollupStore {
  private static final long DAY = 86_400_000L;
  private static final List<String> MARK_COLUMNS = List.of("point", "sequence");
  private static final List<TSDataType> MARK_TYPES = List.of(TSDataType.STRING, TSDataType.INT64);
  private static final List<ColumnCategory> MARK_CATEGORIES =
      List.of(ColumnCategory.TAG, ColumnCategory.FIELD);

  private final Connection connection;
  private final ReadingStore readings;
  private long sequence;

  IotdbRollups(Connection connection, ReadingStore readings) {
    this.connection = connection;
    this.readings = readings;
    connection.execute("create table if not exists dirty (point string tag, sequence int64 field)");
    connection.execute(
        "create table if not exists month_hours (point string tag, slots string field)");
    connection.execute("create table if not exists counter (name string tag, number int64 field)");
    connection.query(
        "select number from counter where name = 'sequence'",
        row -> {
          sequence = row.getFields().get(0).getLongV();
          return false;
        });
  }

  /** The next commit's number, already kept. */
  synchronized long begin() {
    sequence++;
    connection.execute(
        "insert into counter (time, name, number) values (0, 'sequence', " + sequence + ")");
    return sequence;
  }

  /** Marks the days of a series. */
  void mark(String pointId, Series series, long commit) {
    markDays(
        pointId,
        LongStream.range(0, series.size())
            .map(row -> Math.floorDiv(series.time((int) row), DAY))
            .distinct()
            .toArray(),
        commit);
  }

  void markDays(String pointId, long[] days, long commit) {
    if (days.length == 0) {
      return;
    }
    Tablet rows = new Tablet("dirty", MARK_COLUMNS, MARK_TYPES, MARK_CATEGORIES, days.length);
    for (int row = 0; row < days.length; row++) {
      rows.addTimestamp(row, days[row]);
      rows.addValue("point", row, pointId);
      rows.addValue("sequence", row, commit);
    }
    rows.setRowSize(days.length);
    connection.insert(rows);
  }

  @Override
  public List<DirtyDay> dirty() {
    List<DirtyDay> days = new ArrayList<>();
    connection.query(
        "select point, time, sequence from dirty where sequence is not null order by point, time",
        row ->
            days.add(
                new DirtyDay(
                    row.getFields().get(0).getStringValue(),
                    LocalDate.ofEpochDay(row.getFields().get(1).getLongV()),
                    row.getFields().get(2).getLongV())));
    return days;
  }

  @Override
  public void put(List<Rollup> rollups, List<DirtyDay> answered) {
    for (Rollup rollup : rollups) {
      connection.execute(
          "insert into month_hours (time, point, slots) values (%d, %s, %s)"
              .formatted(
                  rollup.month().getLong(ChronoField.PROLEPTIC_MONTH),
                  Connection.literal(rollup.pointId()),
                  Connection.literal(RollupText.write(rollup))));
    }
    synchronized (readings) {
      List<DirtyDay> now = answered.isEmpty() ? List.of() : dirty();
      answered.stream().filter(now::contains).forEach(this::unmark);
    }
  }

  /** Whether a day before an instant waits for its rollup. */
  boolean isDirtyBefore(String pointId, Instant boundary) {
    boolean[] found = {false};
    connection.query(
        "select time from dirty where point = %s and sequence is not null and time < %d limit 1"
            .formatted(Connection.literal(pointId), Math.ceilDiv(boundary.toEpochMilli(), DAY)),
        row -> found[0] = true);
    return found[0];
  }

  private void unmark(DirtyDay day) {
    connection.execute(
        "delete from dirty where point = %s and time = %d"
            .formatted(Connection.literal(day.pointId()), day.utcDay().toEpochDay()));
  }

  @Override
  public Optional<Rollup> get(String pointId, YearMonth month) {
    List<Rollup> found = new ArrayList<>();
    connection.query(
        "select slots from month_hours where point = %s and time = %d"
            .formatted(Connection.literal(pointId), month.getLong(ChronoField.PROLEPTIC_MONTH)),
        row -> found.add(RollupText.read(pointId, month, row.getFields().get(0).getStringValue())));
    return found.stream().findFirst();
  }

  @Override
  public void mark(String pointId, TimeRange range) {
    Optional<Reading> first = readings.atOrAfter(pointId, range.start(), ReadingStore.NOW);
    Optional<Reading> last = readings.before(pointId, range.end(), ReadingStore.NOW);
    if (first.isPresent() && last.isPresent()) {
      long[] days = LongStream.rangeClosed(day(first.get()), day(last.get())).toArray();
      synchronized (readings) {
        markDays(pointId, days, begin());
      }
    }
  }

  private static long day(Reading reading) {
    Instant time = reading.time();
    return Math.floorDiv(time.toEpochMilli(), DAY);
  }
}
