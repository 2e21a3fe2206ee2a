// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.iotdb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.tsfile.enums.TSDataType;
import org.apache.tsfile.write.record.Tablet;
import org.apache.tsfile.write.record.Tablet.ColumnCategory;
import org.tanheng.telemetry.Ack;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.RollupStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.ThinningStore;
import org.tanheng.telemetry.TimeRange;

/**
 * Readings in the table model of an Apache IoTDB cluster whose time stands in nanoseconds and whose
 * log is written with {@code wal_mode=SYNC}. The cluster has no transactions: of a batch that was
 * not acknowledged a part may stand; sent again it changes nothing. One writer a point.
 */
public final class IotdbReadingStore implements ReadingStore, ThinningStore {
  private static final List<String> COLUMNS =
      List.of("point", "received", "value", "decimals", "quality");
  private static final List<TSDataType> TYPES =
      List.of(
          TSDataType.STRING,
          TSDataType.INT64,
          TSDataType.INT64,
          TSDataType.INT32,
          TSDataType.STRING);
  private static final List<ColumnCategory> CATEGORIES =
      List.of(
          ColumnCategory.TAG,
          ColumnCategory.FIELD,
          ColumnCategory.FIELD,
          ColumnCategory.FIELD,
          ColumnCategory.FIELD);
  private static final int LOOK = 64;
  private static final long DAY = 86_400_000L;

  private final Connection connection;
  private final IotdbRollups rollups;
  private final Map<String, Long> newest = new HashMap<>();
  private final Map<String, Optional<Instant>> thinned = new ConcurrentHashMap<>();

  private IotdbReadingStore(Connection connection) {
    this.connection = connection;
    connection.execute(
        "create table if not exists reading (point string tag, received int64 field,"
            + " value int64 field, decimals int32 field, quality string field)");
    connection.execute("create table if not exists point (point string tag, number int64 field)");
    connection.execute(
        "create table if not exists thinned (point string tag, boundary int64 field)");
    rollups = new IotdbRollups(connection, this);
  }

  /**
   * Opens the store in a database of a cluster, which is made if it is not there.
   *
   * @param nodes {@code host:port} of data nodes
   */
  public static IotdbReadingStore open(
      List<String> nodes, String user, String password, String database) {
    return new IotdbReadingStore(new Connection(nodes, user, password, database));
  }

  @Override
  public synchronized Ack upsert(ReadingBatch batch) {
    long commit = rollups.begin();
    Tablet rows = new Tablet("reading", COLUMNS, TYPES, CATEGORIES, Math.max(1, batch.size()));
    int count = 0;
    for (String id : batch.pointIds()) {
      Series series = batch.series(id);
      rollups.mark(id, series, commit);
      count = add(rows, series, count);
    }
    rows.setRowSize(count);
    if (count > 0) {
      connection.insert(rows);
    }
    return new Ack(commit, count);
  }

  private int add(Tablet rows, Series series, int from) {
    String id = series.pointId();
    Versions there = new Versions(id);
    long first = series.time(0);
    long last = series.time(series.size() - 1);
    if (first <= newest(id)) {
      query(id, first, last + 1, "", there);
    }
    int row = from;
    for (int i = 0; i < series.size(); i++, row++) {
      long number = there.number(series.time(i), series.receivedAt(i));
      rows.addTimestamp(row, series.time(i) * Versions.NANOS + number);
      rows.addValue("point", row, id);
      rows.addValue("received", row, series.receivedAt(i).toEpochMilli());
      rows.addValue("value", row, series.value(i));
      rows.addValue("decimals", row, series.scale());
      rows.addValue("quality", row, series.quality(i).name());
    }
    newest.merge(id, last, Math::max);
    return row;
  }

  /** The latest time that a point has; asked once, then kept. */
  private long newest(String id) {
    Long known = newest.get(id);
    if (known == null) {
      Versions last = new Versions(id);
      query(id, Long.MIN_VALUE, Long.MAX_VALUE, " order by time desc limit 1", last);
      List<Reading> all = last.all();
      known = all.isEmpty() ? Long.MIN_VALUE : all.getFirst().time().toEpochMilli();
      newest.put(id, known);
      if (all.isEmpty()) {
        connection.execute(
            "insert into point (time, point, number) values (0, "
                + Connection.literal(id)
                + ", 1)");
      }
    }
    return known;
  }

  private void query(String id, long start, long end, String tail, Versions to) {
    if (start >= TimeRange.ALWAYS.endMillis() || end <= TimeRange.ALWAYS.startMillis()) {
      return;
    }
    connection.query(
        "select time, received, value, decimals, quality"
            + rows(id, start, end)
            + (tail.isEmpty() ? " order by time" : tail),
        to::add);
  }

  private long count(String id, TimeRange range) {
    long[] count = {0};
    connection.query(
        "select count(received)" + rows(id, range.startMillis(), range.endMillis()),
        row -> {
          count[0] = row.getFields().getFirst().getLongV();
          return false;
        });
    return count[0];
  }

  /** The rows of a point; a deleted one may still be told, empty. */
  private static String rows(String id, long start, long end) {
    return " from reading where point = "
        + Connection.literal(id)
        + " and received is not null"
        + from(start)
        + until(end);
  }

  /** Without a bound where there is none: the cluster visits every partition between bounds. */
  private static String from(long millis) {
    return millis <= TimeRange.ALWAYS.startMillis() ? "" : " and time >= " + nanos(millis);
  }

  private static String until(long millis) {
    return millis >= TimeRange.ALWAYS.endMillis() ? "" : " and time < " + nanos(millis);
  }

  private static long nanos(long millis) {
    long most = Long.MAX_VALUE / Versions.NANOS - 1;
    return Math.max(-most, Math.min(most, millis)) * Versions.NANOS;
  }

  @Override
  public Series scan(String pointId, TimeRange range, Instant knownAt) {
    Series.Builder series = Series.of(pointId);
    versions(pointId, range).known(knownAt).forEach(series::add);
    return series.build();
  }

  private Versions versions(String pointId, TimeRange range) {
    Versions versions = new Versions(pointId);
    query(pointId, range.startMillis(), range.endMillis(), "", versions);
    return versions;
  }

  @Override
  public Optional<Reading> before(String pointId, Instant time, Instant knownAt) {
    long end = time.toEpochMilli();
    List<Reading> all;
    do {
      Versions last = new Versions(pointId);
      query(pointId, Long.MIN_VALUE, end, " order by time desc limit " + LOOK, last);
      all = last.all();
      if (!all.isEmpty()) {
        end = all.getFirst().time().toEpochMilli();
        List<Reading> known = whole(pointId, end, all.getLast(), knownAt);
        if (!known.isEmpty()) {
          return Optional.of(known.getLast());
        }
      }
    } while (!all.isEmpty());
    return Optional.empty();
  }

  @Override
  public Optional<Reading> atOrAfter(String pointId, Instant time, Instant knownAt) {
    long start = time.toEpochMilli();
    List<Reading> all;
    do {
      Versions next = new Versions(pointId);
      query(pointId, start, Long.MAX_VALUE, " order by time limit " + LOOK, next);
      all = next.all();
      if (!all.isEmpty()) {
        List<Reading> known = whole(pointId, start, all.getLast(), knownAt);
        if (!known.isEmpty()) {
          return Optional.of(known.getFirst());
        }
        start = all.getLast().time().toEpochMilli() + 1;
      }
    } while (!all.isEmpty());
    return Optional.empty();
  }

  /** What holds from {@code start} to the last reading seen, with all versions of both ends. */
  private List<Reading> whole(String pointId, long start, Reading last, Instant knownAt) {
    Versions versions = new Versions(pointId);
    query(pointId, start, last.time().toEpochMilli() + 1, "", versions);
    return versions.known(knownAt);
  }

  @Override
  public void versions(String pointId, TimeRange range, Consumer<Reading> to) {
    versions(pointId, range).all().forEach(to);
  }

  @Override
  public synchronized long delete(String pointId, TimeRange range) {
    List<Reading> gone = versions(pointId, range).all();
    if (!gone.isEmpty()) {
      long commit = rollups.begin();
      rollups.markDays(
          pointId,
          gone.stream()
              .mapToLong(reading -> reading.time().toEpochMilli() / DAY)
              .distinct()
              .toArray(),
          commit);
      erase(pointId, range);
    }
    return gone.size();
  }

  private void erase(String pointId, TimeRange range) {
    connection.execute(
        "delete from reading where point = "
            + Connection.literal(pointId)
            + from(range.startMillis())
            + until(range.endMillis()));
  }

  /**
   * The boundary is kept before anything goes: what a failure between leaves behind changes no
   * rollup and goes with the next month.
   */
  @Override
  public synchronized long thin(String pointId, Instant boundary, Instant stays) {
    if (rollups.isDirtyBefore(pointId, boundary)) {
      return 0;
    }
    TimeRange old = new TimeRange(TimeRange.ALWAYS.start(), stays);
    long gone = count(pointId, old);
    connection.execute(
        "insert into thinned (time, point, boundary) values (0, %s, %d)"
            .formatted(Connection.literal(pointId), boundary.toEpochMilli()));
    thinned.put(pointId, Optional.of(boundary));
    if (gone > 0) {
      erase(pointId, old);
    }
    return gone;
  }

  @Override
  public Optional<Instant> thinnedBefore(String pointId) {
    return thinned.computeIfAbsent(pointId, this::boundary);
  }

  private Optional<Instant> boundary(String pointId) {
    List<Instant> found = new ArrayList<>();
    connection.query(
        "select boundary from thinned where point = " + Connection.literal(pointId),
        row -> found.add(Instant.ofEpochMilli(row.getFields().get(0).getLongV())));
    return found.stream().findFirst();
  }

  @Override
  public List<String> pointIds() {
    List<String> ids = new ArrayList<>();
    connection.query(
        "select distinct point from point",
        row -> ids.add(row.getFields().get(0).getStringValue()));
    return ids.stream().sorted().toList();
  }

  @Override
  public RollupStore rollups() {
    return rollups;
  }

  @Override
  public void close() {
    connection.close();
  }
}
